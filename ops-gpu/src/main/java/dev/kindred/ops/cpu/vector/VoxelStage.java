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
  private static final FloatVector RAMP = ramp();

  private VoxelStage() {}

  private static FloatVector ramp() {
    float[] ramp = new float[Lanes.COUNT];
    for (int lane = 0; lane < ramp.length; lane++) {
      ramp[lane] = lane;
    }
    return FloatVector.fromArray(Lanes.FLOATS, ramp, 0);
  }

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
      FloatVector at = RAMP.add((float) (t + n)).fma(step, fraction);
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
   * singles.
   *
   * @param starts where the four rows around begin, for a voxel at 0
   */
  public static void fetch(
      MemorySegment from, int[] voxel, int[] starts, int count, long[][] pairs) {
    long[] pairs0 = pairs[0];
    long[] pairs1 = pairs[1];
    long[] pairs2 = pairs[2];
    long[] pairs3 = pairs[3];
    long start1 = 4L * starts[1];
    long start2 = 4L * starts[2];
    long start3 = 4L * starts[3];
    for (int n = 0; n < count; n++) {
      long at = 4L * voxel[n];
      pairs0[n] = from.get(LONG, at);
      pairs1[n] = from.get(LONG, at + start1);
      pairs2[n] = from.get(LONG, at + start2);
      pairs3[n] = from.get(LONG, at + start3);
    }
  }

  /** Blends four pairs each along the rows, across the rows, then across the slices. */
  public static void blend(long[][] pairs, float[][] weights, int count, float[] into) {
    FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1f);
    for (int n = 0; n < count; n += Lanes.COUNT) {
      FloatVector right = FloatVector.fromArray(Lanes.FLOATS, weights[0], n);
      FloatVector below = FloatVector.fromArray(Lanes.FLOATS, weights[1], n);
      FloatVector behind = FloatVector.fromArray(Lanes.FLOATS, weights[2], n);
      FloatVector left = one.sub(right);
      FloatVector row0 = row(pairs[0], n, left, right);
      FloatVector row1 = row(pairs[1], n, left, right);
      FloatVector row2 = row(pairs[2], n, left, right);
      FloatVector row3 = row(pairs[3], n, left, right);
      FloatVector above = one.sub(below);
      FloatVector slice0 = row1.fma(below, row0.mul(above));
      FloatVector slice1 = row3.fma(below, row2.mul(above));
      slice1.fma(behind, slice0.mul(one.sub(behind))).intoArray(into, n);
    }
  }

  private static FloatVector row(long[] pairs, int n, FloatVector left, FloatVector right) {
    IntVector near = LongVector.fromArray(Lanes.LONGS, pairs, n).reinterpretAsInts();
    IntVector far = LongVector.fromArray(Lanes.LONGS, pairs, n + Lanes.HALF).reinterpretAsInts();
    IntVector a = near.rearrange(Lanes.EVEN).blend(far.rearrange(Lanes.EVEN), Lanes.UPPER);
    IntVector b = near.rearrange(Lanes.ODD).blend(far.rearrange(Lanes.ODD), Lanes.UPPER);
    return b.reinterpretAsFloats().fma(right, a.reinterpretAsFloats().mul(left));
  }
}
