// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Border;
import dev.kindred.ops.Reach;
import dev.kindred.semtypes.Tensor;
import java.util.Arrays;

/**
 * The cubic B-spline that goes through all voxels and through those beyond that a border repeats;
 * mirrored at the outer centres where that is the border or there is none. The coefficients come
 * from a recursive filter along each axis (Unser, Aldroubi, Eden: B-Spline Signal Processing,
 * 1993), as SciPy's {@code spline_filter} has it.
 */
final class CubicSplineSampler implements VoxelSampler {
  private static final double POLE = Math.sqrt(3) - 2;
  private static final double GAIN = 6;

  /** Of voxels repeated beyond an edge so many have a say inside: the pole's power is 1e-7. */
  private static final int REPEATED = 12;

  private final double[] coefficients;
  private final int[] sizes;
  private final int slack;

  private CubicSplineSampler(double[] coefficients, int[] sizes, int slack) {
    this.coefficients = coefficients;
    this.sizes = sizes;
    this.slack = slack;
  }

  /** So far beyond the outer centres, in voxels, a spline for that reach can be asked. */
  static int slack(Reach reach) {
    return reach == Reach.EDGE || reach == Reach.SYMMETRIC ? REPEATED : 0;
  }

  /**
   * The spline through voxels [D, H, W].
   *
   * @throws ArithmeticException where an array cannot hold them
   */
  static CubicSplineSampler through(Tensor kji, Reach reach) {
    int slack = slack(reach);
    double[] values = slack == 0 ? kji.toDoubleArray() : repeated(kji, border(reach), slack);
    int[] sizes = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      sizes[axis] = Math.toIntExact(kji.shape().size(axis) + 2L * slack);
    }
    int stride = 1;
    for (int axis = 2; axis >= 0; axis--) {
      filter(values, sizes[axis], stride);
      stride *= sizes[axis];
    }
    return new CubicSplineSampler(values, sizes, slack);
  }

  private static Border border(Reach reach) {
    return reach == Reach.EDGE ? Border.EDGE : Border.SYMMETRIC;
  }

  /** The voxels and some more beyond every edge. */
  private static double[] repeated(Tensor kji, Border border, int more) {
    double[] from = kji.toDoubleArray();
    int depth = (int) kji.shape().size(0);
    int height = (int) kji.shape().size(1);
    int width = (int) kji.shape().size(2);
    int[] columns = inside(border, width, more);
    double[] into =
        new double
            [Math.toIntExact((depth + 2L * more) * (height + 2L * more) * (width + 2L * more))];
    int at = 0;
    for (int k : inside(border, depth, more)) {
      for (int j : inside(border, height, more)) {
        for (int i : columns) {
          into[at++] = from[(k * height + j) * width + i];
        }
      }
    }
    return into;
  }

  private static int[] inside(Border border, int size, int more) {
    int[] indices = new int[size + 2 * more];
    Arrays.setAll(indices, i -> border.inside(i - more, size));
    return indices;
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
    return sum(x + slack, y + slack, z + slack);
  }

  private double sum(double x, double y, double z) {
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
