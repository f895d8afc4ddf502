// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import dev.kindred.ops.map.Affine;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Points as pairs of floats, x and y in turn, through an affine map in double. */
public final class PairRow {
  private static final VectorSpecies<Float> FLOATS =
      VectorSpecies.of(float.class, VectorShape.forBitSize(Lanes.HALF * Float.SIZE));
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

  /** y and x in turn. */
  private static final VectorShuffle<Float> SWAPPED = VectorShuffle.fromOp(FLOATS, i -> i ^ 1);

  private PairRow() {}

  /** Maps the first {@code count} numbers in place; the array holds whole vectors. */
  public static void map(Affine map, float[] pairs, int count) {
    DoubleVector own = alternating(map.a(), map.e());
    DoubleVector other = alternating(map.b(), map.d());
    DoubleVector offset = alternating(map.c(), map.f());
    for (int i = 0; i < count; i += Lanes.HALF) {
      FloatVector xy = FloatVector.fromArray(FLOATS, pairs, i);
      DoubleVector here = (DoubleVector) xy.convertShape(VectorOperators.F2D, DOUBLES, 0);
      DoubleVector there =
          (DoubleVector) xy.rearrange(SWAPPED).convertShape(VectorOperators.F2D, DOUBLES, 0);
      DoubleVector moved = here.mul(own).add(there.mul(other)).add(offset);
      ((FloatVector) moved.convertShape(VectorOperators.D2F, FLOATS, 0)).intoArray(pairs, i);
    }
  }

  private static DoubleVector alternating(double even, double odd) {
    double[] lanes = new double[DOUBLES.length()];
    for (int lane = 0; lane < lanes.length; lane++) {
      lanes[lane] = (lane & 1) == 0 ? even : odd;
    }
    return DoubleVector.fromArray(DOUBLES, lanes, 0);
  }
}
