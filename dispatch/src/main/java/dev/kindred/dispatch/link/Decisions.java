// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.codegen.ClassMark;
import dev.kindred.dispatch.codegen.Decision;
import dev.kindred.dispatch.codegen.Leaf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Turns tuples into what is to be asked of one argument after the other. */
record Decisions(List<Key> keys) {
  private static final ClassMark NULL = new ClassMark.Held(Key.ABSENT);
  private static final ClassMark OBJECT = new ClassMark.Held(Object.class);

  /** Returns what to decide by; the tuples first seen are tested first. */
  Decision of(SequencedMap<List<ClassMark>, Leaf> leaves) {
    return from(0, leaves);
  }

  private Decision from(int position, SequencedMap<List<ClassMark>, Leaf> leaves) {
    if (position == keys.size()) {
      return leaves.firstEntry().getValue();
    }
    if (keys.get(position) == Key.NONE) {
      return from(position + 1, leaves);
    }
    SequencedMap<ClassMark, SequencedMap<List<ClassMark>, Leaf>> groups = new LinkedHashMap<>();
    leaves.forEach((tuple, leaf) ->
        groups.computeIfAbsent(tuple.get(position), _ -> new LinkedHashMap<>()).put(tuple, leaf));
    SequencedMap<ClassMark, Decision> cases = new LinkedHashMap<>();
    groups.forEach((mark, group) -> cases.put(mark, from(position + 1, group)));
    return test(position, cases);
  }

  private Decision.Test test(int position, SequencedMap<ClassMark, Decision> cases) {
    Decision ifNull = cases.remove(NULL);
    return keys.get(position) == Key.CLASS
        ? new Decision.Test(position, ifNull, cases, null)
        : new Decision.Test(position, ifNull, new LinkedHashMap<>(), cases.get(OBJECT));
  }
}
