// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

/** 4×4 matrices of affine maps in space. */
final class SpaceMatrix {
  private SpaceMatrix() {}

  /** {@code first⁻¹ · second}. */
  static double[][] between(double[][] first, double[][] second) {
    return product(inverse(first), second);
  }

  private static double[][] product(double[][] a, double[][] b) {
    double[][] product = new double[4][4];
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        for (int i = 0; i < 4; i++) {
          product[row][column] += a[row][i] * b[i][column];
        }
      }
    }
    return product;
  }

  /** By elimination with pivots, which for axes along those of the world only divides. */
  private static double[][] inverse(double[][] matrix) {
    double[][] a = copy(matrix);
    double[][] b = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
    for (int column = 0; column < 4; column++) {
      int pivot = column;
      for (int row = column + 1; row < 4; row++) {
        pivot = Math.abs(a[row][column]) > Math.abs(a[pivot][column]) ? row : pivot;
      }
      swap(a, column, pivot);
      swap(b, column, pivot);
      for (int row = 0; row < 4; row++) {
        if (row != column) {
          double factor = a[row][column] / a[column][column];
          subtract(a[row], a[column], factor);
          subtract(b[row], b[column], factor);
        }
      }
    }
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        b[row][column] /= a[row][row];
      }
    }
    return b;
  }

  private static double[][] copy(double[][] rows) {
    double[][] copy = new double[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      copy[row] = rows[row].clone();
    }
    return copy;
  }

  private static void swap(double[][] rows, int one, int other) {
    double[] row = rows[one];
    rows[one] = rows[other];
    rows[other] = row;
  }

  private static void subtract(double[] from, double[] row, double factor) {
    for (int column = 0; column < from.length; column++) {
      from[column] -= factor * row[column];
    }
  }
}
