// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;

/**
 * Trilinear values of output rows that run along an input row: the four input rows around are mixed
 * into one first, in bulk, and only that one is read between its voxels. The same values as {@link
 * TrilinearSampler}'s but for the order of the sums. One for each thread.
 */
final class AlignedTrilinear {
  private final DType dtype;
  private final MemorySegment memory;
  private final int width;
  private final int height;
  private final float[] stored;
  private final double[] line;

  AlignedTrilinear(Tensor kji) {
    this.dtype = kji.dtype();
    this.memory = kji.memory();
    this.width = Math.toIntExact(kji.shape().size(2));
    this.height = Math.toIntExact(kji.shape().size(1));
    this.stored = new float[width];
    this.line = new double[width];
  }

  /** Whether rows of this type can be read in bulk. */
  static boolean reads(DType dtype) {
    return switch (dtype) {
      case U8, I16, U16, F32 -> true;
      default -> false;
    };
  }

  /** The values at the places of a row, and what is given outside. */
  void sample(VoxelPlaces.Row row, double outside, double[] into) {
    boolean mixed = false;
    for (int i = 0; i < into.length; i++) {
      if (row.share(i) == 0) {
        into[i] = outside;
        continue;
      }
      if (!mixed) {
        mix(row.y(i), row.z(i));
        mixed = true;
      }
      int at = (int) row.x(i);
      double f = row.x(i) - at;
      double value = f == 0 ? line[at] : (1 - f) * line[at] + f * line[at + 1];
      into[i] = Resampling.blended(row.share(i), value, outside);
    }
  }

  private void mix(double y, double z) {
    int j = (int) y;
    int k = (int) z;
    double fy = y - j;
    double fz = z - k;
    read(k, j);
    for (int i = 0; i < width; i++) {
      line[i] = (1 - fz) * ((1 - fy) * stored[i]);
    }
    add(k, j + 1, (1 - fz) * fy);
    add(k + 1, j, fz * (1 - fy));
    add(k + 1, j + 1, fz * fy);
  }

  /** Adds a row of some weight; one of none is not looked at and may not exist. */
  private void add(int k, int j, double weight) {
    if (weight == 0) {
      return;
    }
    read(k, j);
    for (int i = 0; i < width; i++) {
      line[i] += weight * stored[i];
    }
  }

  private void read(int k, int j) {
    Elements.read(dtype, memory, ((long) k * height + j) * width, stored);
  }
}
