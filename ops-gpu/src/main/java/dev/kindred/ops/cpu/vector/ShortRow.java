// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** A row of floats to 16 bit integers. */
public final class ShortRow {
  private static final VectorSpecies<Short> SHORTS =
      VectorSpecies.of(short.class, VectorShape.forBitSize(Lanes.COUNT * Short.SIZE));

  private ShortRow() {}

  /** Rounds, halves to the even one, and clamps, NaN to 0; both arrays hold whole vectors. */
  public static void encode(float[] from, int count, float least, float most, short[] into) {
    FloatVector zero = FloatVector.zero(Lanes.FLOATS);
    FloatVector low = FloatVector.broadcast(Lanes.FLOATS, least);
    FloatVector high = FloatVector.broadcast(Lanes.FLOATS, most);
    for (int x = 0; x < count; x += Lanes.COUNT) {
      FloatVector number = FloatVector.fromArray(Lanes.FLOATS, from, x);
      FloatVector real = zero.blend(number, number.compare(VectorOperators.EQ, number));
      FloatVector below = real.blend(high, real.compare(VectorOperators.GT, high));
      FloatVector held = below.blend(low, below.compare(VectorOperators.LT, low));
      IntVector whole = held.add(Lanes.WHOLE).reinterpretAsInts();
      ((ShortVector) whole.convertShape(VectorOperators.I2S, SHORTS, 0)).intoArray(into, x);
    }
  }
}
