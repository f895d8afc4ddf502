// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** Bilinear sampling of a plane of bytes: two loads of two bytes bring the four pixels. */
public final class ByteStage {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private ByteStage() {}

  /**
   * Brings the pixels around each point.
   *
   * @param start of the plane, in bytes
   * @param rowStep from one row to the next, in bytes
   */
  public static void fetch(MemorySegment from, long start, long rowStep, TapRow row) {
    int[] offsets = row.offsets;
    int[] words = row.words;
    MemorySegment above = from.asSlice(start);
    MemorySegment below = from.asSlice(start + rowStep);
    int count = row.count;
    for (int x = 0; x < count; x++) {
      int at = offsets[x];
      words[x] = (above.get(SHORT, at) & 0xFFFF) | (below.get(SHORT, at) << Short.SIZE);
    }
  }

  /**
   * Blends the pixels around each point.
   *
   * @param round {@link TapRow#WHOLE} to round, halves to the even one; 0 to leave sums as they are
   */
  public static void blend(TapRow row, float round, float[] out) {
    int count = row.count;
    for (int x = 0; x < count; x += Lanes.COUNT) {
      FloatVector left = FloatVector.fromArray(Lanes.FLOATS, row.left, x);
      FloatVector right = FloatVector.fromArray(Lanes.FLOATS, row.right, x);
      FloatVector top = FloatVector.fromArray(Lanes.FLOATS, row.top, x);
      FloatVector bottom = FloatVector.fromArray(Lanes.FLOATS, row.bottom, x);
      IntVector words = IntVector.fromArray(Lanes.INTS, row.words, x);
      FloatVector v00 = (FloatVector) words.and(0xFF).convert(VectorOperators.I2F, 0);
      FloatVector v01 =
          (FloatVector)
              words.lanewise(VectorOperators.LSHR, 8).and(0xFF).convert(VectorOperators.I2F, 0);
      FloatVector v10 =
          (FloatVector)
              words.lanewise(VectorOperators.LSHR, 16).and(0xFF).convert(VectorOperators.I2F, 0);
      FloatVector v11 =
          (FloatVector) words.lanewise(VectorOperators.LSHR, 24).convert(VectorOperators.I2F, 0);
      FloatVector upper = v01.fma(right, v00.mul(left));
      FloatVector lower = v11.fma(right, v10.mul(left));
      lower.fma(bottom, upper.mul(top)).add(round).sub(round).intoArray(out, row.from + x);
    }
  }
}
