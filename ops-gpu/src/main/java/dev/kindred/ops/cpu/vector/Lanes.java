// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** As many numbers as this processor computes with at once. */
final class Lanes {
  static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;

  /** Floats or ints in a vector; there are half as many longs. */
  static final int COUNT = FLOATS.length();

  static final int HALF = COUNT / 2;

  /** Of a vector of pairs of ints, the first of each pair, twice. */
  static final VectorShuffle<Integer> EVEN = VectorShuffle.fromOp(INTS, i -> i * 2 % COUNT);

  /** Of a vector of pairs of ints, the second of each pair, twice. */
  static final VectorShuffle<Integer> ODD = VectorShuffle.fromOp(INTS, i -> (i * 2 + 1) % COUNT);

  /** The upper half of a vector. */
  static final VectorMask<Integer> UPPER = VectorMask.fromLong(INTS, -1L << HALF);

  /** Added to a float of less than 2²² and taken off again, it rounds, halves to the even one. */
  static final float WHOLE = 0x1.8p23f;

  /** 0, 1, 2 and so on. */
  static final FloatVector RAMP = ramp();

  private Lanes() {}

  private static FloatVector ramp() {
    float[] ramp = new float[COUNT];
    for (int lane = 0; lane < ramp.length; lane++) {
      ramp[lane] = lane;
    }
    return FloatVector.fromArray(FLOATS, ramp, 0);
  }
}
