// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.cloud;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.Arrays;

/** An affine map of points, computed in double, and what it does to normals. */
final class CloudMotion {
  private final double[][] rows;

  private CloudMotion(double[][] rows) {
    this.rows = rows;
  }

  static CloudMotion of(double[][] affine) {
    boolean square = affine.length == 4 && Arrays.stream(affine).allMatch(row -> row.length == 4);
    if (!square || !Arrays.equals(affine[3], new double[] {0, 0, 0, 1})) {
      throw new IllegalArgumentException(
          "move points by %s: it is not 4×4 with last row 0 0 0 1; give what takes (x, y, z, 1)"
              .formatted(Arrays.deepToString(affine)));
    }
    return new CloudMotion(affine);
  }

  /** The even scaling that brings the mean of the points to 0 and the furthest to distance 1. */
  static double[][] intoUnitSphere(Tensor xyz) {
    double[] all = xyz.toDoubleArray();
    double[] mean = new double[3];
    for (int at = 0; at < all.length; at++) {
      mean[at % 3] += all[at] / (all.length / 3.0);
    }
    double furthest = 0;
    for (int at = 0; at < all.length; at += 3) {
      double x = all[at] - mean[0];
      double y = all[at + 1] - mean[1];
      double z = all[at + 2] - mean[2];
      furthest = Math.max(furthest, Math.sqrt(x * x + y * y + z * z));
    }
    double scale = furthest > 0 ? 1 / furthest : 1;
    return new double[][] {
      {scale, 0, 0, -mean[0] * scale},
      {0, scale, 0, -mean[1] * scale},
      {0, 0, scale, -mean[2] * scale},
      {0, 0, 0, 1}
    };
  }

  Tensor points(Tensor xyz) {
    double[] from = xyz.toDoubleArray();
    double[] to = new double[from.length];
    for (int at = 0; at < from.length; at += 3) {
      for (int row = 0; row < 3; row++) {
        double[] a = rows[row];
        to[at + row] = a[0] * from[at] + a[1] * from[at + 1] + a[2] * from[at + 2] + a[3];
      }
    }
    return as(xyz.dtype(), to);
  }

  Tensor normals(Tensor normals) {
    double[][] cofactors = cofactors();
    double determinant =
        rows[0][0] * cofactors[0][0] + rows[0][1] * cofactors[0][1] + rows[0][2] * cofactors[0][2];
    if (!(Math.abs(determinant) > 0)) {
      throw new IllegalArgumentException(
          "move normals by %s: it has no inverse; use a map that keeps volumes above zero"
              .formatted(Arrays.deepToString(rows)));
    }
    double[] from = normals.toDoubleArray();
    double[] to = new double[from.length];
    for (int at = 0; at < from.length; at += 3) {
      double square = 0;
      for (int row = 0; row < 3; row++) {
        double[] c = cofactors[row];
        to[at + row] =
            Math.signum(determinant)
                * (c[0] * from[at] + c[1] * from[at + 1] + c[2] * from[at + 2]);
        square += to[at + row] * to[at + row];
      }
      for (int row = 0; row < 3 && square > 0; row++) {
        to[at + row] /= Math.sqrt(square);
      }
    }
    return as(normals.dtype(), to);
  }

  /** The cofactors of the linear part: its inverse transpose times its determinant. */
  private double[][] cofactors() {
    double[][] cofactors = new double[3][3];
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 3; c++) {
        double[] down = rows[(r + 1) % 3];
        double[] further = rows[(r + 2) % 3];
        cofactors[r][c] =
            down[(c + 1) % 3] * further[(c + 2) % 3] - down[(c + 2) % 3] * further[(c + 1) % 3];
      }
    }
    return cofactors;
  }

  private static Tensor as(DType dtype, double[] values) {
    return Tensor.of(values, values.length / 3, 3).castTo(dtype);
  }
}
