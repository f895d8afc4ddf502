// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.DType;

/**
 * How the numbers of an operation become numbers that the type in memory can hold. It stands as
 * explicit steps at the end of the program of every single operation; measurements (which have
 * neither black nor white) are only rounded to what an integer type can hold, halves to the even
 * number.
 */
public enum Finish {
  /** Brightnesses: clamped to [0, white], integers cut towards zero. */
  CUT,
  /** Brightnesses: clamped to [0, white], integers rounded, halves to the even number. */
  ROUND,
  /**
   * Shares of white in [0, 1]: integers are {@code floor(x · (white + 0.999))}, the rule of
   * conversion, not above white; floats stay and are not clamped.
   */
  SCALED,
  /**
   * Left as they are: the operation itself gives numbers that the type can hold. Planning refuses
   * one that may leave fractions in an integer type.
   */
  NONE;

  private static final Num ZERO = Num.of(0);

  /** The number that is stored. */
  Num of(Num x, Range range) {
    if (range.measured()) {
      return range.isWhole() && this != NONE ? held(x, range) : x;
    }
    return switch (this) {
      case CUT -> cut(bounded(x, range), range);
      case ROUND -> range.isWhole() ? bounded(x, range).rint() : bounded(x, range);
      case SCALED -> range.isWhole() ? Range.of(DType.F32).converted(x, range.dtype()) : x;
      case NONE -> x;
    };
  }

  /** The number that the next operation takes where nothing is stored in between. */
  Num kept(Num x, Range range) {
    return this == SCALED && range.isWhole() && !range.measured() ? x.times(range.white()) : x;
  }

  /** Of integers what is no number becomes 0 here, as it would by being stored. */
  private static Num bounded(Num x, Range range) {
    Num positive = range.isWhole() ? ZERO.max(x) : x.max(ZERO);
    return positive.min(range.white());
  }

  private static Num cut(Num x, Range range) {
    return range.isWhole() ? x.floor() : x;
  }

  private static Num held(Num x, Range range) {
    float least = range.dtype().minLong();
    float most = range.dtype().maxLong();
    Num held = x.rint().clamp(Num.of(least), Num.of(most));
    // As storing makes them: what is no number is 0, and so is −0.
    return held.abs().isAbove(Num.of(0)).choose(held, Num.of(0));
  }
}
