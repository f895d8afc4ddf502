// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import dev.kindred.ops.map.Anchor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Trilinear sampling of tiles of a volume. Whole numbers are floats here, which are exact for
 * coordinates below 2²²; those beyond are not taken. Loops run to the next multiple of a vector's
 * lanes, for which arrays as long as a tile have room.
 */
public final class VoxelStage {
  private static final int MOST = 1 << 22;
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private VoxelStage() {}

  /** Whether the places of a tile are taken along an axis of so many voxels. */
  public static boolean takes(Anchor anchor, int size) {
    return size <= MOST
        && Math.abs(anchor.index()) <= MOST
        && Math.abs(anchor.offset(Anchor.TILE)) <= MOST;
  }

  /**
   * Adds the voxel below each place to {@code voxel} and puts the weight of the next one into
   * {@code weight}.
   *
   * @param t the first column wanted, counted from the tile's first
   * @param size voxels along the axis
   * @param stride how many elements lie from one voxel to the next along the axis
   */
  public static void pairs(
      Anchor anchor, int t, int count, int size, int stride, int[] voxel, float[] weight) {
    FloatVector zero = FloatVector.zero(Lanes.FLOATS);
    FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1f);
    FloatVector most = FloatVector.broadcast(Lanes.FLOATS, size > 1 ? 1f : 0f);
    FloatVector index = FloatVector.broadcast(Lanes.FLOATS, (float) anchor.index());
    FloatVector step = FloatVector.broadcast(Lanes.FLOATS, anchor.step());
    FloatVector fraction = FloatVector.broadcast(Lanes.FLOATS, anchor.fraction());
    FloatVector last = FloatVector.broadcast(Lanes.FLOATS, (float) Math.max(size - 2, 0));
    for (int n = 0; n < count; n += Lanes.COUNT) {
      FloatVector at = Lanes.RAMP.add((float) (t + n)).fma(step, fraction);
      FloatVector near = at.add(Lanes.WHOLE).sub(Lanes.WHOLE);
      FloatVector floor = near.blend(near.sub(one), near.compare(VectorOperators.GT, at));
      FloatVector whole = floor.add(index);
      FloatVector below = whole.blend(last, whole.compare(VectorOperators.GT, last));
      FloatVector low = below.blend(zero, below.compare(VectorOperators.LT, zero));
      FloatVector above = at.sub(low.sub(index));
      FloatVector least = above.blend(zero, above.compare(VectorOperators.LE, zero));
      least.blend(most, least.compare(VectorOperators.GT, most)).intoArray(weight, n);
      IntVector element = low.add(0x1p23f).reinterpretAsInts().and(0x7fffff).mul(stride);
      IntVector.fromArray(Lanes.INTS, voxel, n).add(element).intoArray(voxel, n);
    }
  }

  /**
   * Brings the pairs of neighbours along a row that begin at the elements {@code voxel}, of
   * singles. Two lines at a time, each from where it begins: checking a sum of a start and a place
   * costs as much again as the load.
   *
   * @param starts where the four rows around begin, for a voxel at 0
   */
  public static void fetch(
      MemorySegment from, int[] voxel, int[] starts, int count, long[][] pairs) {
    for (int line = 0; line < starts.length; line += 2) {
      MemorySegment near = from.asSlice(Float.BYTES * (long) starts[line]);
      MemorySegment far = from.asSlice(Float.BYTES * (long) starts[line + 1]);
      singles(near, far, voxel, count, pairs[line], pairs[line + 1]);
    }
  }

  private static void singles(
      MemorySegment near, MemorySegment far, int[] voxel, int count, long[] upper, long[] lower) {
    for (int n = 0; n < count; n++) {
      long at = (long) Float.BYTES * voxel[n];
      upper[n] = near.get(LONG, at);
      lower[n] = far.get(LONG, at);
    }
  }

  /**
   * The same of whole numbers of one or two bytes, a pair in an int.
   *
   * @param bytes of a voxel
   */
  public static void fetch(
      MemorySegment from, int[] voxel, int[] starts, int bytes, int count, int[][] pairs) {
    for (int line = 0; line < starts.length; line++) {
      if (bytes == 1) {
        bytes(from.asSlice(starts[line]), voxel, count, pairs[line]);
      } else {
        shorts(from.asSlice((long) Short.BYTES * starts[line]), voxel, count, pairs[line]);
      }
    }
  }

  private static void bytes(MemorySegment from, int[] voxel, int count, int[] pairs) {
    for (int n = 0; n < count; n++) {
      pairs[n] = from.get(SHORT, (long) voxel[n]) & 0xFFFF;
    }
  }

  private static void shorts(MemorySegment from, int[] voxel, int count, int[] pairs) {
    for (int n = 0; n < count; n++) {
      pairs[n] = from.get(INT, (long) Short.BYTES * voxel[n]);
    }
  }

  /** Blends pairs of singles along a row. */
  public static void singles(long[] pairs, float[] weight, int count, float[] into) {
    FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1f);
    for (int n = 0; n < count; n += Lanes.COUNT) {
      IntVector near = LongVector.fromArray(Lanes.LONGS, pairs, n).reinterpretAsInts();
      IntVector far = LongVector.fromArray(Lanes.LONGS, pairs, n + Lanes.HALF).reinterpretAsInts();
      IntVector a = near.rearrange(Lanes.EVEN).blend(far.rearrange(Lanes.EVEN), Lanes.UPPER);
      IntVector b = near.rearrange(Lanes.ODD).blend(far.rearrange(Lanes.ODD), Lanes.UPPER);
      FloatVector right = FloatVector.fromArray(Lanes.FLOATS, weight, n);
      FloatVector left = a.reinterpretAsFloats().mul(one.sub(right));
      b.reinterpretAsFloats().fma(right, left).intoArray(into, n);
    }
  }

  /**
   * The same of whole numbers. Signed ones are moved up by half of their range, so that one loop
   * does for all, and back as floats, which is exact.
   *
   * @param bits of a voxel
   * @param signed whether the highest is a sign
   */
  public static void whole(
      int[] pairs, int bits, boolean signed, float[] weight, int count, float[] into) {
    int top = signed ? 1 << (bits - 1) : 0;
    int flip = top | top << bits;
    int mask = (1 << bits) - 1;
    FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1f);
    for (int n = 0; n < count; n += Lanes.COUNT) {
      IntVector pair =
          IntVector.fromArray(Lanes.INTS, pairs, n).lanewise(VectorOperators.XOR, flip);
      IntVector high = pair.lanewise(VectorOperators.LSHR, bits);
      FloatVector a = ((FloatVector) pair.and(mask).convert(VectorOperators.I2F, 0)).sub(top);
      FloatVector b = ((FloatVector) high.convert(VectorOperators.I2F, 0)).sub(top);
      FloatVector right = FloatVector.fromArray(Lanes.FLOATS, weight, n);
      b.fma(right, a.mul(one.sub(right))).intoArray(into, n);
    }
  }

  /**
   * Blends the lines of a pair of slices across the rows, then the slices, into the first line. In
   * a method of its own: with the rows in it the JIT would give up and make vectors objects.
   *
   * @return whether all is finite
   */
  public static boolean across(float[][] lines, float[] below, float[] behind, int count) {
    float[] line0 = lines[0];
    float[] line1 = lines[1];
    float[] line2 = lines[2];
    float[] line3 = lines[3];
    FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1f);
    FloatVector odd = FloatVector.zero(Lanes.FLOATS);
    for (int n = 0; n < count; n += Lanes.COUNT) {
      FloatVector lower = FloatVector.fromArray(Lanes.FLOATS, below, n);
      FloatVector upper = one.sub(lower);
      FloatVector near =
          FloatVector.fromArray(Lanes.FLOATS, line1, n)
              .fma(lower, FloatVector.fromArray(Lanes.FLOATS, line0, n).mul(upper));
      FloatVector far =
          FloatVector.fromArray(Lanes.FLOATS, line3, n)
              .fma(lower, FloatVector.fromArray(Lanes.FLOATS, line2, n).mul(upper));
      FloatVector back = FloatVector.fromArray(Lanes.FLOATS, behind, n);
      FloatVector sum = far.fma(back, near.mul(one.sub(back)));
      sum.intoArray(line0, n);
      odd = odd.add(sum.sub(sum));
    }
    return odd.reduceLanes(VectorOperators.ADD) == 0;
  }
}
