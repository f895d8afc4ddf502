// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.Tensor;

/**
 * The cubic B-spline that goes through all voxels, mirrored at the outer centres. The coefficients
 * come from a recursive filter along each axis (Unser, Aldroubi, Eden: B-Spline Signal Processing,
 * 1993), as SciPy's {@code spline_filter} has it.
 */
final class CubicSplineSampler implements VoxelSampler {
  private static final double POLE = Math.sqrt(3) - 2;
  private static final double GAIN = 6;

  private final double[] coefficients;
  private final int[] sizes;

  private CubicSplineSampler(double[] coefficients, int[] sizes) {
    this.coefficients = coefficients;
    this.sizes = sizes;
  }

  /**
   * The spline through voxels [D, H, W].
   *
   * @throws IllegalStateException where an array cannot hold them
   */
  static CubicSplineSampler through(Tensor kji) {
    double[] values = kji.toDoubleArray();
    int[] sizes = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      sizes[axis] = Math.toIntExact(kji.shape().size(axis));
    }
    int stride = 1;
    for (int axis = 2; axis >= 0; axis--) {
      filter(values, sizes[axis], stride);
      stride *= sizes[axis];
    }
    return new CubicSplineSampler(values, sizes);
  }

  /** Filters every line along the axis whose elements lie {@code stride} apart. */
  private static void filter(double[] values, int size, int stride) {
    if (size == 1) {
      return;
    }
    double[] line = new double[size];
    for (int block = 0; block < values.length; block += size * stride) {
      for (int first = block; first < block + stride; first++) {
        for (int i = 0; i < size; i++) {
          line[i] = values[first + i * stride];
        }
        filter(line);
        for (int i = 0; i < size; i++) {
          values[first + i * stride] = line[i];
        }
      }
    }
  }

  private static void filter(double[] c) {
    int last = c.length - 1;
    double wrap = Math.pow(POLE, last);
    double sum = c[0] + wrap * c[last];
    double power = POLE;
    for (int i = 1; i < last; i++) {
      sum += power * (c[i] + wrap * c[last - i]);
      power *= POLE;
    }
    c[0] = GAIN * sum / (1 - wrap * wrap);
    for (int i = 1; i <= last; i++) {
      c[i] = GAIN * c[i] + POLE * c[i - 1];
    }
    c[last] = (POLE * c[last - 1] + c[last]) * POLE / (POLE * POLE - 1);
    for (int i = last - 1; i >= 0; i--) {
      c[i] = POLE * (c[i + 1] - c[i]);
    }
  }

  @Override
  public double at(double x, double y, double z) {
    int i = (int) x;
    int j = (int) y;
    int k = (int) z;
    double sum = 0;
    for (int dz = -1; dz <= 2; dz++) {
      double wz = weight(z - k - dz);
      int slice = mirrored(k + dz, sizes[0]) * sizes[1];
      for (int dy = -1; dy <= 2; dy++) {
        double wzy = wz * weight(y - j - dy);
        int row = (slice + mirrored(j + dy, sizes[1])) * sizes[2];
        for (int dx = -1; dx <= 2; dx++) {
          sum += wzy * weight(x - i - dx) * coefficients[row + mirrored(i + dx, sizes[2])];
        }
      }
    }
    return sum;
  }

  /** The cubic B-spline. */
  private static double weight(double distance) {
    double d = Math.abs(distance);
    if (d < 1) {
      return (4 - 6 * d * d + 3 * d * d * d) / 6;
    }
    return d < 2 ? (2 - d) * (2 - d) * (2 - d) / 6 : 0;
  }

  private static int mirrored(int index, int size) {
    if (size == 1) {
      return 0;
    }
    int period = 2 * size - 2;
    int at = Math.floorMod(index, period);
    return at < size ? at : period - at;
  }
}
