// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.byhand;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** The steps that hand-written kernels share, as few instructions as give the same bits. */
final class Lanes {
  /** Adding this rounds numbers from 0 to 2^22 to whole ones, halves to even. */
  private static final float ROUNDING = 0x1p23f;

  private Lanes() {}

  /** {@code max(0, x)} and then {@code min(x, most)}, as comparisons: no fix-up for NaN. */
  static FloatVector clamp(FloatVector x, float most) {
    FloatVector above = x.blend(0, x.compare(VectorOperators.LT, 0));
    return above.blend(most, above.compare(VectorOperators.GT, most));
  }

  /** The nearest whole number of one from 0 to 2^22. */
  static FloatVector rint(FloatVector x) {
    return x.add(ROUNDING).sub(ROUNDING);
  }

  /** The largest whole number that is not greater than one from 0 to 2^22. */
  static FloatVector floor(FloatVector x) {
    FloatVector near = rint(x);
    return near.sub(1, near.compare(VectorOperators.GT, x));
  }
}
