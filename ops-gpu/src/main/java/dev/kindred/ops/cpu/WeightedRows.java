// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

/**
 * Weighted sums of rows, element by element: {@code w₀·v₀}, then {@code fma(wₖ, vₖ, sum)} in order.
 * Several rows at a time spare passes over the sum; the order of the additions is the same.
 */
final class WeightedRows {

  private WeightedRows() {}

  /**
   * Writes the sum of all {@code rows} to the first {@code count} elements of {@code sum}.
   *
   * @param weights from {@code start} on, one for each row
   */
  static void sum(float[] weights, int start, float[][] rows, float[] sum, int count) {
    int k = rows.length % 2;
    if (k == 0) {
      two(weights[start], rows[0], weights[start + 1], rows[1], sum, count);
      k = 2;
    } else {
      one(weights[start], rows[0], sum, count);
    }
    for (; k < rows.length; k += 2) {
      add(weights[start + k], rows[k], weights[start + k + 1], rows[k + 1], sum, count);
    }
  }

  /** Begins a sum with one row. */
  static void one(float a, float[] rowA, float[] sum, int count) {
    for (int x = 0; x < count; x++) {
      sum[x] = a * rowA[x];
    }
  }

  private static void two(float a, float[] rowA, float b, float[] rowB, float[] sum, int count) {
    for (int x = 0; x < count; x++) {
      sum[x] = Math.fma(b, rowB[x], a * rowA[x]);
    }
  }

  private static void add(float a, float[] rowA, float b, float[] rowB, float[] sum, int count) {
    for (int x = 0; x < count; x++) {
      sum[x] = Math.fma(b, rowB[x], Math.fma(a, rowA[x], sum[x]));
    }
  }

  /** Adds one row to a sum. */
  static void add(float a, float[] rowA, float[] sum, int count) {
    for (int x = 0; x < count; x++) {
      sum[x] = Math.fma(a, rowA[x], sum[x]);
    }
  }
}
