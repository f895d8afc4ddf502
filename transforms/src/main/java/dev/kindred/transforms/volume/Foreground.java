// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.Volume;

/** Which voxels of a volume are greater than a value: how many, where they begin and end. */
final class Foreground {
  private final Tensor voxels;
  private final GridSize size;
  private final double above;
  private final boolean[][] hit = new boolean[3][];
  private long count;

  Foreground(Volume volume, double above) {
    this.voxels = volume.voxels().dense();
    this.size = volume.grid().size();
    this.above = above;
    hit[0] = new boolean[size.k()];
    hit[1] = new boolean[size.j()];
    hit[2] = new boolean[size.i()];
    look();
  }

  private void look() {
    for (int k = 0; k < size.k(); k++) {
      for (int j = 0; j < size.j(); j++) {
        double[] row = row(k, j);
        for (int i = 0; i < row.length; i++) {
          if (row[i] > above) {
            hit[0][k] = true;
            hit[1][j] = true;
            hit[2][i] = true;
            count++;
          }
        }
      }
    }
  }

  private double[] row(int k, int j) {
    return voxels.toDoubleArray(((long) k * size.j() + j) * size.i(), size.i());
  }

  long count() {
    return count;
  }

  /** The first index with foreground along an axis, or the size. */
  int first(GridAxis axis) {
    boolean[] along = hit[axis.arrayAxis()];
    int n = 0;
    while (n < along.length && !along[n]) {
      n++;
    }
    return n;
  }

  /** The last index with foreground along an axis, or −1. */
  int last(GridAxis axis) {
    boolean[] along = hit[axis.arrayAxis()];
    int n = along.length - 1;
    while (n >= 0 && !along[n]) {
      n--;
    }
    return n;
  }

  /**
   * The n-th voxel, in the order of memory, that is foreground or is not.
   *
   * @return i, j and k
   */
  int[] voxel(boolean foreground, long n) {
    long left = n;
    for (int k = 0; k < size.k(); k++) {
      for (int j = 0; j < size.j(); j++) {
        double[] row = row(k, j);
        for (int i = 0; i < row.length; i++) {
          if (row[i] > above == foreground && left-- == 0) {
            return new int[] {i, j, k};
          }
        }
      }
    }
    throw new IndexOutOfBoundsException("voxel " + n + " of " + voxels);
  }
}
