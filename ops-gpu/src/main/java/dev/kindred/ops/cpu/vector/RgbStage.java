// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Bilinear sampling of three bytes a pixel, side by side: one load of eight bytes brings two
 * neighbouring pixels. The lower pair is read from two bytes before, since behind the last pixel of
 * a picture there may be nothing.
 */
public final class RgbStage {
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final int BEFORE = 2;

  private RgbStage() {}

  /**
   * Brings the pixels around each point.
   *
   * @param start of the picture, in bytes
   * @param rowStep from one row to the next, at least three bytes a pixel
   */
  public static void fetch(MemorySegment from, long start, long rowStep, TapRow row) {
    int[] offsets = row.offsets;
    long[] upper = row.upper;
    long[] lower = row.lower;
    MemorySegment above = from.asSlice(start);
    MemorySegment below = from.asSlice(start + rowStep - BEFORE);
    int count = row.count;
    for (int x = 0; x < count; x++) {
      int at = offsets[x];
      upper[x] = above.get(LONG, at);
      lower[x] = below.get(LONG, at);
    }
  }

  /**
   * Blends the pixels around each point.
   *
   * @param round {@link TapRow#WHOLE} to round, halves to the even one; 0 to leave sums as they are
   * @param out red, green and blue
   */
  public static void blend(TapRow row, float round, float[][] out) {
    float[] red = out[0];
    float[] green = out[1];
    float[] blue = out[2];
    int count = row.count;
    for (int x = 0; x < count; x += Lanes.COUNT) {
      FloatVector left = FloatVector.fromArray(Lanes.FLOATS, row.left, x);
      FloatVector right = FloatVector.fromArray(Lanes.FLOATS, row.right, x);
      FloatVector top = FloatVector.fromArray(Lanes.FLOATS, row.top, x);
      FloatVector bottom = FloatVector.fromArray(Lanes.FLOATS, row.bottom, x);
      IntVector upper0 = LongVector.fromArray(Lanes.LONGS, row.upper, x).reinterpretAsInts();
      IntVector upper1 =
          LongVector.fromArray(Lanes.LONGS, row.upper, x + Lanes.HALF).reinterpretAsInts();
      IntVector upperA =
          upper0.rearrange(Lanes.EVEN).blend(upper1.rearrange(Lanes.EVEN), Lanes.UPPER);
      IntVector upperB =
          upper0.rearrange(Lanes.ODD).blend(upper1.rearrange(Lanes.ODD), Lanes.UPPER);
      IntVector lower0 = LongVector.fromArray(Lanes.LONGS, row.lower, x).reinterpretAsInts();
      IntVector lower1 =
          LongVector.fromArray(Lanes.LONGS, row.lower, x + Lanes.HALF).reinterpretAsInts();
      IntVector lowerA =
          lower0.rearrange(Lanes.EVEN).blend(lower1.rearrange(Lanes.EVEN), Lanes.UPPER);
      IntVector lowerB =
          lower0.rearrange(Lanes.ODD).blend(lower1.rearrange(Lanes.ODD), Lanes.UPPER);

      FloatVector red00 = (FloatVector) upperA.and(0xFF).convert(VectorOperators.I2F, 0);
      FloatVector red01 =
          (FloatVector) upperA.lanewise(VectorOperators.LSHR, 24).convert(VectorOperators.I2F, 0);
      FloatVector red10 =
          (FloatVector)
              lowerA.lanewise(VectorOperators.LSHR, 16).and(0xFF).convert(VectorOperators.I2F, 0);
      FloatVector red11 =
          (FloatVector)
              lowerB.lanewise(VectorOperators.LSHR, 8).and(0xFF).convert(VectorOperators.I2F, 0);
      FloatVector redUpper = red01.fma(right, red00.mul(left));
      FloatVector redLower = red11.fma(right, red10.mul(left));
      FloatVector redSum = redLower.fma(bottom, redUpper.mul(top));
      redSum.add(round).sub(round).intoArray(red, row.from + x);

      FloatVector green00 =
          (FloatVector)
              upperA.lanewise(VectorOperators.LSHR, 8).and(0xFF).convert(VectorOperators.I2F, 0);
      FloatVector green01 = (FloatVector) upperB.and(0xFF).convert(VectorOperators.I2F, 0);
      FloatVector green10 =
          (FloatVector) lowerA.lanewise(VectorOperators.LSHR, 24).convert(VectorOperators.I2F, 0);
      FloatVector green11 =
          (FloatVector)
              lowerB.lanewise(VectorOperators.LSHR, 16).and(0xFF).convert(VectorOperators.I2F, 0);
      FloatVector greenUpper = green01.fma(right, green00.mul(left));
      FloatVector greenLower = green11.fma(right, green10.mul(left));
      FloatVector greenSum = greenLower.fma(bottom, greenUpper.mul(top));
      greenSum.add(round).sub(round).intoArray(green, row.from + x);

      FloatVector blue00 =
          (FloatVector)
              upperA.lanewise(VectorOperators.LSHR, 16).and(0xFF).convert(VectorOperators.I2F, 0);
      FloatVector blue01 =
          (FloatVector)
              upperB.lanewise(VectorOperators.LSHR, 8).and(0xFF).convert(VectorOperators.I2F, 0);
      FloatVector blue10 = (FloatVector) lowerB.and(0xFF).convert(VectorOperators.I2F, 0);
      FloatVector blue11 =
          (FloatVector) lowerB.lanewise(VectorOperators.LSHR, 24).convert(VectorOperators.I2F, 0);
      FloatVector blueUpper = blue01.fma(right, blue00.mul(left));
      FloatVector blueLower = blue11.fma(right, blue10.mul(left));
      FloatVector blueSum = blueLower.fma(bottom, blueUpper.mul(top));
      blueSum.add(round).sub(round).intoArray(blue, row.from + x);
    }
  }
}
