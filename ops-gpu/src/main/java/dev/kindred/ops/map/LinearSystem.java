// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

import java.util.Optional;

/** A few linear equations, solved in double by elimination with row pivots. */
final class LinearSystem {

  /** A pivot this small beside the largest number of its row has no digits left. */
  private static final double NOTHING = 1e-12;

  private LinearSystem() {}

  /**
   * The unknowns, or empty where the equations do not decide them.
   *
   * @param equations one row per unknown: its factors, then the right-hand side; overwritten
   */
  static Optional<double[]> solve(double[][] equations) {
    int n = equations.length;
    for (double[] row : equations) {
      scaleToOne(row);
    }
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int row = k + 1; row < n; row++) {
        if (Math.abs(equations[row][k]) > Math.abs(equations[pivot][k])) {
          pivot = row;
        }
      }
      double[] top = equations[pivot];
      equations[pivot] = equations[k];
      equations[k] = top;
      if (!(Math.abs(top[k]) > NOTHING)) {
        return Optional.empty();
      }
      for (int row = k + 1; row < n; row++) {
        subtract(equations[row], top, k);
      }
    }
    return Optional.of(substituted(equations));
  }

  private static void scaleToOne(double[] row) {
    double largest = 0;
    for (int j = 0; j < row.length - 1; j++) {
      largest = Math.max(largest, Math.abs(row[j]));
    }
    for (int j = 0; j < row.length && largest > 0; j++) {
      row[j] /= largest;
    }
  }

  private static void subtract(double[] row, double[] top, int from) {
    double factor = row[from] / top[from];
    for (int j = from; j < row.length; j++) {
      row[j] -= factor * top[j];
    }
  }

  private static double[] substituted(double[][] triangle) {
    int n = triangle.length;
    double[] solution = new double[n];
    for (int k = n - 1; k >= 0; k--) {
      double rest = triangle[k][n];
      for (int j = k + 1; j < n; j++) {
        rest -= triangle[k][j] * solution[j];
      }
      solution[k] = rest / triangle[k][k];
    }
    return solution;
  }
}
