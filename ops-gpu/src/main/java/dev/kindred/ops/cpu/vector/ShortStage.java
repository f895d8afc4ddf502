// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** Bilinear sampling of a plane of 16 bit integers: a load of four bytes brings two pixels. */
public final class ShortStage {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** Turned over, the highest bits of unsigned numbers make them signed ones, 32768 less. */
  private static final int HIGHEST = 0x8000_8000;

  private ShortStage() {}

  /**
   * Brings the pixels around each point.
   *
   * @param start of the plane, in bytes
   * @param rowStep from one row to the next, in bytes
   */
  public static void fetch(MemorySegment from, long start, long rowStep, TapRow row) {
    int[] offsets = row.offsets;
    int[] upper = row.words;
    int[] lower = row.lowerWords;
    MemorySegment above = from.asSlice(start);
    MemorySegment below = from.asSlice(start + rowStep);
    int count = row.count;
    for (int x = 0; x < count; x++) {
      int at = offsets[x];
      upper[x] = above.get(INT, at);
      lower[x] = below.get(INT, at);
    }
  }

  /**
   * Blends the pixels around each point.
   *
   * @param whole whether to round, halves to the even one and to +0
   */
  public static void blend(TapRow row, boolean signed, boolean whole, float[] out) {
    Type type = signed ? Type.SIGNED : Type.UNSIGNED;
    blend(row, type, whole ? Shift.WHOLE : Shift.NONE, out);
  }

  /**
   * What makes numbers of the bits. Numbers and no flags, so that no form of the loop is compiled
   * alone.
   */
  private record Type(int flip, int least) {
    static final Type SIGNED = new Type(0, 0);
    static final Type UNSIGNED = new Type(HIGHEST, 1 << (Short.SIZE - 1));
  }

  /** Two numbers to add: what rounds, or −0, which changes nothing, not even the sign of 0. */
  private record Shift(float up, float down) {
    static final Shift NONE = new Shift(-0f, -0f);
    static final Shift WHOLE = new Shift(Lanes.WHOLE, -Lanes.WHOLE);
  }

  private static void blend(TapRow row, Type type, Shift shift, float[] out) {
    int flip = type.flip;
    int least = type.least;
    float up = shift.up;
    float down = shift.down;
    int count = row.count;
    for (int x = 0; x < count; x += Lanes.COUNT) {
      FloatVector left = FloatVector.fromArray(Lanes.FLOATS, row.left, x);
      FloatVector right = FloatVector.fromArray(Lanes.FLOATS, row.right, x);
      FloatVector top = FloatVector.fromArray(Lanes.FLOATS, row.top, x);
      FloatVector bottom = FloatVector.fromArray(Lanes.FLOATS, row.bottom, x);
      IntVector upperWords =
          IntVector.fromArray(Lanes.INTS, row.words, x).lanewise(VectorOperators.XOR, flip);
      IntVector lowerWords =
          IntVector.fromArray(Lanes.INTS, row.lowerWords, x).lanewise(VectorOperators.XOR, flip);
      IntVector i00 =
          upperWords
              .lanewise(VectorOperators.LSHL, Short.SIZE)
              .lanewise(VectorOperators.ASHR, Short.SIZE)
              .add(least);
      IntVector i01 = upperWords.lanewise(VectorOperators.ASHR, Short.SIZE).add(least);
      IntVector i10 =
          lowerWords
              .lanewise(VectorOperators.LSHL, Short.SIZE)
              .lanewise(VectorOperators.ASHR, Short.SIZE)
              .add(least);
      IntVector i11 = lowerWords.lanewise(VectorOperators.ASHR, Short.SIZE).add(least);
      FloatVector v00 = (FloatVector) i00.convert(VectorOperators.I2F, 0);
      FloatVector v01 = (FloatVector) i01.convert(VectorOperators.I2F, 0);
      FloatVector v10 = (FloatVector) i10.convert(VectorOperators.I2F, 0);
      FloatVector v11 = (FloatVector) i11.convert(VectorOperators.I2F, 0);
      FloatVector upper = v01.fma(right, v00.mul(left));
      FloatVector lower = v11.fma(right, v10.mul(left));
      lower.fma(bottom, upper.mul(top)).add(up).add(down).intoArray(out, row.from + x);
    }
  }
}
