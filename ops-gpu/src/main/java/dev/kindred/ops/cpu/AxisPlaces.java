// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.cpu.vector.VoxelStage;
import dev.kindred.ops.map.Anchor;

/**
 * Where along one axis of a volume the voxels of an output row lie. Which columns of the row have a
 * place within reach is decided in double; between which voxels it lies, in float32 from an {@link
 * Anchor} for each tile of the row. One thread's.
 */
final class AxisPlaces {
  private final double[] line;
  private final int size;
  private final double sign;
  private double start;

  /**
   * @param line of the matrix from output to input indices
   * @param size voxels along the axis
   */
  AxisPlaces(double[] line, int size) {
    this.line = line;
    this.size = size;
    this.sign = line[0] < 0 ? -1 : 1;
  }

  /** Moves to row j of slice k. */
  void locate(int j, int k) {
    start = line[2] * k + line[1] * j;
  }

  private double at(int column) {
    return start + line[0] * column + line[3];
  }

  /**
   * The first column whose place is at or behind where those begin that have a value.
   *
   * @param beyond how far from the outer centres values hold
   * @param end the end of the columns to look at, given back where there is none
   */
  int first(double beyond, int end) {
    return first(sign > 0 ? -beyond : 1 - size - beyond, 0, end);
  }

  /** The end of those columns. */
  int end(double beyond, int from, int end) {
    return first(Math.nextUp(sign > 0 ? size - 1 + beyond : beyond), from, end);
  }

  /**
   * Near where a division says, since places run one way along a row, rounding included: by what
   * the sums themselves say.
   */
  private int first(double bound, int from, int end) {
    double guess = Math.ceil((sign * bound - start - line[3]) / line[0]);
    int first = Math.max(from, (int) Math.min(guess, end));
    while (first > from && sign * at(first - 1) >= bound) {
      first--;
    }
    while (first < end && sign * at(first) < bound) {
      first++;
    }
    return first;
  }

  /**
   * Adds the voxel below each place to {@code voxel}, and puts how far the place lies towards the
   * next one, from 0 to 1, into {@code weight}. The pair of voxels is kept inside the volume.
   *
   * @param tile its first column
   * @param from the first column wanted, for which the first element stands
   * @param stride how many elements lie from one voxel to the next along the axis
   */
  void pairs(int tile, int from, int end, int stride, int[] voxel, float[] weight) {
    plain(Anchor.at(at(tile), line[0]), from - tile, end - from, stride, voxel, weight);
  }

  /** The same on the Vector API. */
  void vectorPairs(int tile, int from, int end, int stride, int[] voxel, float[] weight) {
    Anchor anchor = Anchor.at(at(tile), line[0]);
    if (VoxelStage.takes(anchor, size)) {
      VoxelStage.pairs(anchor, from - tile, end - from, size, stride, voxel, weight);
    } else {
      plain(anchor, from - tile, end - from, stride, voxel, weight);
    }
  }

  private void plain(Anchor anchor, int t, int count, int stride, int[] voxel, float[] weight) {
    int index = anchor.index();
    int last = Math.max(size - 2, 0);
    float most = Math.min(size - 1, 1);
    for (int n = 0; n < count; n++) {
      float s = anchor.offset(t + n);
      int low = Math.min(Math.max(index + (int) Math.floor(s), 0), last);
      float above = s - (low - index);
      voxel[n] += low * stride;
      weight[n] = above > most ? most : above > 0 ? above : 0;
    }
  }
}
