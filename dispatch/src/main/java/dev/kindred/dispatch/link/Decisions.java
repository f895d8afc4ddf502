// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.codegen.ClassMark;
import dev.kindred.dispatch.codegen.Decision;
import dev.kindred.dispatch.codegen.Leaf;
import java.lang.invoke.MethodHandle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Turns what keys saw into what is to be asked of one argument after the other. */
record Decisions(List<Key> keys) {
  private static final Trait NULL = new Trait.OfClass(new ClassMark.Held(Key.ABSENT));
  private static final Trait OBJECT = new Trait.OfClass(new ClassMark.Held(Object.class));

  /** Returns what to decide by; what was seen first is tested first. */
  Decision of(SequencedMap<List<Trait>, Leaf> leaves) {
    return from(0, leaves);
  }

  private Decision from(int index, SequencedMap<List<Trait>, Leaf> leaves) {
    if (index == keys.size()) {
      return leaves.firstEntry().getValue();
    }
    SequencedMap<Trait, SequencedMap<List<Trait>, Leaf>> groups = new LinkedHashMap<>();
    leaves.forEach((seen, leaf) ->
        groups.computeIfAbsent(seen.get(index), _ -> new LinkedHashMap<>()).put(seen, leaf));
    SequencedMap<Trait, Decision> cases = new LinkedHashMap<>();
    groups.forEach((trait, group) -> cases.put(trait, from(index + 1, group)));
    return switch (keys.get(index)) {
      case Key.IsNull key -> nullTest(key.position(), cases);
      case Key.OfClass key -> classTest(key.position(), cases);
      case Key.Share key -> division(key.position(), cases);
    };
  }

  private static Decision nullTest(int position, SequencedMap<Trait, Decision> cases) {
    Decision otherwise = cases.get(OBJECT);
    return new Decision.Test(position, cases.get(NULL), new LinkedHashMap<>(), otherwise);
  }

  private static Decision classTest(int position, SequencedMap<Trait, Decision> cases) {
    Decision ifNull = cases.remove(NULL);
    SequencedMap<ClassMark, Decision> byClass = new LinkedHashMap<>();
    cases.forEach((trait, each) -> byClass.put(((Trait.OfClass) trait).mark(), each));
    return new Decision.Test(position, ifNull, byClass, null);
  }

  /** All objects that come here are of one class. */
  private static Decision division(int position, SequencedMap<Trait, Decision> cases) {
    MethodHandle divider = ((Trait.Share) cases.firstEntry().getKey()).divider();
    if (divider == null) {
      return cases.firstEntry().getValue();
    }
    SequencedMap<Integer, Decision> byNumber = new LinkedHashMap<>();
    cases.forEach((trait, each) -> byNumber.put(((Trait.Share) trait).number(), each));
    return new Decision.Division(position, divider, byNumber);
  }
}
