// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.codegen.Decision;
import dev.kindred.dispatch.codegen.Leaf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Turns tuples into what is to be asked of one argument after the other. */
record Decisions(List<Key> keys) {

  /** Returns what to decide by; the tuples first seen are tested first. */
  Decision of(SequencedMap<List<Class<?>>, Leaf> leaves) {
    return from(0, leaves);
  }

  private Decision from(int position, SequencedMap<List<Class<?>>, Leaf> leaves) {
    if (position == keys.size()) {
      return leaves.firstEntry().getValue();
    }
    if (keys.get(position) == Key.NONE) {
      return from(position + 1, leaves);
    }
    SequencedMap<Class<?>, SequencedMap<List<Class<?>>, Leaf>> groups = new LinkedHashMap<>();
    leaves.forEach((tuple, leaf) ->
        groups.computeIfAbsent(tuple.get(position), _ -> new LinkedHashMap<>()).put(tuple, leaf));
    SequencedMap<Class<?>, Decision> cases = new LinkedHashMap<>();
    groups.forEach((type, group) -> cases.put(type, from(position + 1, group)));
    Decision ifNull = cases.remove(Key.ABSENT);
    return keys.get(position) == Key.CLASS
        ? new Decision.Test(position, ifNull, cases, null)
        : new Decision.Test(position, ifNull, new LinkedHashMap<>(), cases.get(Object.class));
  }
}
