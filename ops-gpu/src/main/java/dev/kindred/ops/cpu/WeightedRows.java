// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

/**
 * Weighted sums of rows, element by element: {@code w₀·v₀}, then {@code fma(wₖ, vₖ, sum)} in order.
 * Four rows at a time spare three of four passes over the sum; the order of the additions is the
 * same.
 */
final class WeightedRows {

  private static final int AT_ONCE = 4;

  private WeightedRows() {}

  /** Writes the sum of the first {@code weights.length} rows to {@code sum}. */
  static void sum(float[] weights, float[][] rows, float[] sum) {
    first(weights[0], rows[0], sum);
    int k = 1;
    for (; k + AT_ONCE <= weights.length; k += AT_ONCE) {
      add(weights, k, rows, sum);
    }
    for (; k < weights.length; k++) {
      add(weights[k], rows[k], sum);
    }
  }

  static void first(float weight, float[] row, float[] sum) {
    for (int x = 0; x < sum.length; x++) {
      sum[x] = weight * row[x];
    }
  }

  static void add(float weight, float[] row, float[] sum) {
    for (int x = 0; x < sum.length; x++) {
      sum[x] = Math.fma(weight, row[x], sum[x]);
    }
  }

  private static void add(float[] weights, int k, float[][] rows, float[] sum) {
    float a = weights[k];
    float b = weights[k + 1];
    float c = weights[k + 2];
    float d = weights[k + 3];
    add(a, rows[k], b, rows[k + 1], c, rows[k + 2], d, rows[k + 3], sum);
  }

  private static void add(
      float a,
      float[] rowA,
      float b,
      float[] rowB,
      float c,
      float[] rowC,
      float d,
      float[] rowD,
      float[] sum) {
    for (int x = 0; x < sum.length; x++) {
      float first = Math.fma(b, rowB[x], Math.fma(a, rowA[x], sum[x]));
      sum[x] = Math.fma(d, rowD[x], Math.fma(c, rowC[x], first));
    }
  }
}
