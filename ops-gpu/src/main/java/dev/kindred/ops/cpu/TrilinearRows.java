// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.cpu.vector.VoxelStage;
import dev.kindred.ops.map.Anchor;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.volume.GridBox;
import dev.kindred.semtypes.volume.GridSize;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * Trilinear values of whole rows in float32: the definition of trilinear sampling by a matrix, for
 * volumes of u8, i16, u16 and f32. One for each thread.
 *
 * <p>A column of the output lies at {@code ((m2·k + m1·j) + m0·i) + m3} along each axis of the
 * input, in double. What that is decides whether the volume has a value there. Its value comes from
 * the pair of voxels around it along each axis: with the {@link Anchor} of the tile of 64 columns
 * that it belongs to and {@code s = anchor.offset(i − tile)} in float32,
 *
 * <pre>
 * low = clamp(index + floor(s), 0, max(size − 2, 0))
 * w = clamp(s − (low − index), 0, 1)      0 where the axis has a single voxel
 * mix(a, b, w) = fma(b, w, a·(1 − w))
 * </pre>
 *
 * the eight voxels are mixed along the rows, then across the rows, then across the slices. What is
 * not finite and has weight 0 in one of these counts 0 there, so that it does not spread to places
 * that are exactly a voxel's.
 */
final class TrilinearRows {
  private static final Warming SINGLES = new Warming("voxels", () -> new TrilinearTrial(DType.F32));
  private static final Warming WHOLE =
      new Warming("whole-voxels", () -> new TrilinearTrial(DType.I16));

  private final AxisPlaces[] axes;
  private final int[] strides;
  private final int[] starts;
  private final int before;
  private final int first;
  private final double beyond;
  private final VoxelPairs pairs;
  private final MemorySegment kji;

  private final int[] voxel = new int[Anchor.TILE];
  private final float[][] weights = new float[3][Anchor.TILE];
  private final float[][] lines = new float[4][Anchor.TILE];
  private final long[][] singles = new long[4][Anchor.TILE];
  private final int[][] whole = new int[4][Anchor.TILE];

  /**
   * Rows from their first column on, of a whole volume.
   *
   * @param map from output to input indices
   */
  TrilinearRows(Tensor kji, double[][] map, double beyond) {
    this(kji, VoxelPlaces.by(map, GridSize.of(kji.shape())), beyond);
  }

  /**
   * @param kji the voxels of the input that are there
   * @param beyond so far beyond the outer centres a volume's values hold
   */
  TrilinearRows(Tensor kji, VoxelPlaces places, double beyond) {
    GridSize in = places.in();
    GridBox have = places.have();
    double[][] map = places.map();
    this.axes =
        new AxisPlaces[] {
          new AxisPlaces(map[0], in.i()),
          new AxisPlaces(map[1], in.j()),
          new AxisPlaces(map[2], in.k())
        };
    int wide = have.i().length();
    this.strides = new int[] {1, wide, wide * have.j().length()};
    this.before = have.k().from() * strides[2] + have.j().from() * wide + have.i().from();
    this.first = places.want().i().from();
    int below = in.j() > 1 ? strides[1] : 0;
    int behind = in.k() > 1 ? strides[2] : 0;
    this.starts = new int[] {0, below, behind, behind + below};
    this.beyond = beyond;
    this.pairs = new VoxelPairs(kji);
    this.kji = kji.memory();
  }

  /** Whether a volume can be read: two voxels along its rows at least and fewer than 2³¹. */
  static boolean reads(DType dtype, GridSize size) {
    return VoxelPairs.reads(dtype) && size.i() > 1 && size.count() <= Integer.MAX_VALUE;
  }

  /** The type of the voxels. */
  DType dtype() {
    return pairs.dtype();
  }

  /** The values of row j of slice k of the whole output, and what is given outside. */
  void sample(int j, int k, float outside, float[] into) {
    sample(j, k, outside, (dtype().isInteger() ? WHOLE : SINGLES).isReady(1), into);
  }

  /** The same in a form of choice. */
  void sample(int j, int k, float outside, boolean vector, float[] into) {
    int from = first;
    int end = first + into.length;
    for (AxisPlaces axis : axes) {
      axis.locate(j, k);
      from = Math.max(from, axis.first(beyond, end));
      end = axis.end(beyond, from, end);
    }
    Arrays.fill(into, 0, from - first, outside);
    for (int at = from; at < end; ) {
      int tile = at - at % Anchor.TILE;
      int next = Math.min(tile + Anchor.TILE, end);
      tile(tile, at, next, vector, into);
      at = next;
    }
    Arrays.fill(into, end - first, into.length, outside);
  }

  private void tile(int tile, int from, int end, boolean vector, float[] into) {
    int count = end - from;
    Arrays.fill(voxel, 0, count, -before);
    boolean finite = vector ? vectors(tile, from, end) : loops(tile, from, end);
    float[] values = lines[0];
    for (int n = 0; n < count && !finite; n++) {
      values[n] = Float.isNaN(values[n]) ? finite(n) : values[n];
    }
    System.arraycopy(values, 0, into, from - first, count);
  }

  /** Fills the first line; gives back whether nothing in it can be NaN. */
  private boolean vectors(int tile, int from, int end) {
    int count = end - from;
    for (int axis = 0; axis < 3; axis++) {
      axes[axis].vectorPairs(tile, from, end, strides[axis], voxel, weights[axis]);
    }
    if (dtype().isInteger()) {
      int bytes = dtype().bytes();
      VoxelStage.fetch(kji, voxel, starts, bytes, count, whole);
      for (int n = 0; n < 4; n++) {
        VoxelStage.whole(
            whole[n], Byte.SIZE * bytes, dtype().isSigned(), weights[0], count, lines[n]);
      }
    } else {
      VoxelStage.fetch(kji, voxel, starts, count, singles);
      for (int n = 0; n < 4; n++) {
        VoxelStage.singles(singles[n], weights[0], count, lines[n]);
      }
    }
    return VoxelStage.across(lines, weights[1], weights[2], count);
  }

  /** The same by plain loops. */
  private boolean loops(int tile, int from, int end) {
    int count = end - from;
    for (int axis = 0; axis < 3; axis++) {
      axes[axis].pairs(tile, from, end, strides[axis], voxel, weights[axis]);
    }
    for (int n = 0; n < 4; n++) {
      pairs.blend(voxel, starts[n], weights[0], count, lines[n]);
    }
    mix(lines[0], lines[1], weights[1], count);
    mix(lines[2], lines[3], weights[1], count);
    mix(lines[0], lines[2], weights[2], count);
    return dtype().isInteger();
  }

  private static void mix(float[] into, float[] other, float[] weight, int count) {
    for (int n = 0; n < count; n++) {
      into[n] = VoxelPairs.mixed(into[n], other[n], weight[n]);
    }
  }

  /** A value with care for what is not finite. */
  private float finite(int n) {
    float[] mixed = new float[4];
    for (int line = 0; line < 4; line++) {
      mixed[line] = pairs.finite(voxel[n] + starts[line], weights[0][n]);
    }
    return VoxelPairs.finite(
        VoxelPairs.finite(mixed[0], mixed[1], weights[1][n]),
        VoxelPairs.finite(mixed[2], mixed[3], weights[1][n]),
        weights[2][n]);
  }
}
