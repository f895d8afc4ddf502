// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Instances of types that there are, one by one. */
final class ListedTypes implements Arguments {
  private final List<Possible> listed = new ArrayList<>();
  private final List<BitSet> belowType = new ArrayList<>();

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
    listed.addAll(distinct.values());
    for (int type = 0; type < types.size(); type++) {
      BitSet below = new BitSet(listed.size());
      for (int i = 0; i < listed.size(); i++) {
        below.set(i, listed.get(i).accepting().get(type));
      }
      belowType.add(below);
    }
  }

  @Override
  public List<Possible> least(BitSet required) {
    BitSet below = new BitSet(listed.size());
    below.set(0, listed.size());
    required.stream().forEach(type -> below.and(belowType.get(type)));
    return Possible.least(below.stream().mapToObj(listed::get).toList());
  }
}
