// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;

/** Bilinear sampling of a plane of singles: a load of eight bytes brings two pixels. */
public final class FloatStage {
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private FloatStage() {}

  /**
   * Brings the pixels around each point.
   *
   * @param start of the plane, in bytes
   * @param rowStep from one row to the next, in bytes
   */
  public static void fetch(MemorySegment from, long start, long rowStep, TapRow row) {
    int[] offsets = row.offsets;
    long[] upper = row.upper;
    long[] lower = row.lower;
    MemorySegment above = from.asSlice(start);
    MemorySegment below = from.asSlice(start + rowStep);
    int count = row.count;
    for (int x = 0; x < count; x++) {
      int at = offsets[x];
      upper[x] = above.get(LONG, at);
      lower[x] = below.get(LONG, at);
    }
  }

  /** Blends the pixels around each point. */
  public static void blend(TapRow row, float[] out) {
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
      FloatVector upper =
          upperB.reinterpretAsFloats().fma(right, upperA.reinterpretAsFloats().mul(left));
      FloatVector lower =
          lowerB.reinterpretAsFloats().fma(right, lowerA.reinterpretAsFloats().mul(left));
      lower.fma(bottom, upper.mul(top)).intoArray(out, row.from + x);
    }
  }
}
