// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.lang.invoke.MethodHandle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What code is to do with a call: run something, or look at one more argument. */
public sealed interface Decision permits Leaf, Decision.Test, Decision.Division {

  /**
   * Looks at one argument. Where nothing is said for it, the call is a miss.
   *
   * @param position of the argument, counted from 0; not a primitive
   * @param ifNull for null
   * @param byClass for objects of exactly these classes, the first tested first; empty if {@code
   *     otherwise} is given
   * @param otherwise for every object
   */
  record Test(
      int position,
      @Nullable Decision ifNull,
      SequencedMap<ClassMark, Decision> byClass,
      @Nullable Decision otherwise)
      implements Decision {
    /** Copies the map. */
    public Test {
      byClass = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byClass));
    }
  }

  /**
   * Numbers one argument. Where nothing is said for the number, the call is a miss.
   *
   * @param position of the argument, counted from 0; not null
   * @param divider takes the argument as it is declared and returns its number
   * @param byNumber for these numbers, the first tested first
   */
  record Division(int position, MethodHandle divider, SequencedMap<Integer, Decision> byNumber)
      implements Decision {
    /** Copies the map. */
    public Division {
      byNumber = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byNumber));
    }
  }
}
