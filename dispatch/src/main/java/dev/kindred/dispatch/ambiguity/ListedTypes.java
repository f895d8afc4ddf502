// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Instances of types that there are, one by one. */
final class ListedTypes implements Arguments {
  private final List<Possible> listed;
  private final Index index;

  /**
   * @param types what tells them apart
   * @param instances the types that have instances
   */
  ListedTypes(List<Class<?>> types, Collection<Class<?>> instances) {
    Map<BitSet, Possible> distinct = new LinkedHashMap<>();
    for (Class<?> instance : instances) {
      BitSet accepting = Arguments.accepting(types, instance);
      distinct.putIfAbsent(accepting, new Possible(accepting, new Argument.Existing(instance)));
    }
    listed = List.copyOf(distinct.values());
    index = new Index(listed.stream().map(Possible::accepting).toList(), types.size());
  }

  @Override
  public List<Possible> least(BitSet required) {
    return Possible.least(index.including(required).stream().mapToObj(listed::get).toList());
  }

  @Override
  public BitSet meeting(int type) {
    BitSet meeting = new BitSet();
    index.having(type).stream().forEach(i -> meeting.or(listed.get(i).accepting()));
    return meeting;
  }
}
