// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import dev.kindred.ops.map.Affine;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Points as pairs of floats, x and y in turn, through an affine map in double. One thread's. */
public final class PairRow {
  private static final VectorSpecies<Float> FLOATS =
      VectorSpecies.of(float.class, VectorShape.forBitSize(Lanes.HALF * Float.SIZE));
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

  /** y and x in turn. */
  private static final VectorShuffle<Double> SWAPPED = VectorShuffle.fromOp(DOUBLES, i -> i ^ 1);

  private final double[] own;
  private final double[] other;
  private final double[] offset;
  private boolean finite;

  /** Rows through such a map. */
  public PairRow(Affine map) {
    this.own = alternating(map.a(), map.e());
    this.other = alternating(map.b(), map.d());
    this.offset = alternating(map.c(), map.f());
  }

  private static double[] alternating(double even, double odd) {
    double[] lanes = new double[DOUBLES.length()];
    for (int lane = 0; lane < lanes.length; lane++) {
      lanes[lane] = (lane & 1) == 0 ? even : odd;
    }
    return lanes;
  }

  /**
   * Maps numbers from one memory to another or the same, straight, since on the way through an
   * array they take longer than the map itself. Whether they are finite is seen on the way too.
   *
   * @param at the first number in both
   * @return how many of {@code count} it has mapped: whole vectors
   */
  public int map(MemorySegment from, MemorySegment to, long at, int count) {
    DoubleVector byOwn = DoubleVector.fromArray(DOUBLES, own, 0);
    DoubleVector byOther = DoubleVector.fromArray(DOUBLES, other, 0);
    DoubleVector plus = DoubleVector.fromArray(DOUBLES, offset, 0);
    FloatVector odd = FloatVector.zero(FLOATS);
    int whole = count / Lanes.HALF * Lanes.HALF;
    for (int i = 0; i < whole; i += Lanes.HALF) {
      long bytes = Float.BYTES * (at + i);
      DoubleVector here =
          (DoubleVector)
              FloatVector.fromMemorySegment(FLOATS, from, bytes, ByteOrder.LITTLE_ENDIAN)
                  .convertShape(VectorOperators.F2D, DOUBLES, 0);
      DoubleVector moved = here.mul(byOwn).add(here.rearrange(SWAPPED).mul(byOther)).add(plus);
      FloatVector there = (FloatVector) moved.convertShape(VectorOperators.D2F, FLOATS, 0);
      there.intoMemorySegment(to, bytes, ByteOrder.LITTLE_ENDIAN);
      odd = odd.add(there.sub(there));
    }
    finite = odd.reduceLanes(VectorOperators.ADD) == 0;
    return whole;
  }

  /** Whether no number that was mapped last is infinite or NaN. */
  public boolean isFinite() {
    return finite;
  }
}
