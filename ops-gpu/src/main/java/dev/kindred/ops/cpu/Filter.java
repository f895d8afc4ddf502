// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Interpolation;
import java.util.Arrays;

/**
 * For each output index along one axis, the input indices that count and their weights, which sum
 * to 1. The formulas are those of PyTorch's {@code interpolate} with {@code align_corners=false}.
 */
final class Filter {

  private final int[] first;
  private final float[][] weights;

  private Filter(int out) {
    first = new int[out];
    weights = new float[out][];
  }

  /** The filter from {@code in} to {@code out} elements, bilinear or bicubic. */
  static Filter of(Interpolation how, boolean antialias, int in, int out) {
    Filter filter = new Filter(out);
    double scale = (double) in / out;
    for (int i = 0; i < out; i++) {
      if (antialias) {
        filter.widened(i, how, scale, in);
      } else {
        filter.plain(i, how, scale, in);
      }
    }
    return filter;
  }

  /** The weighted sum that output index {@code i} asks of {@code values}. */
  float sum(int i, float[] values) {
    float[] w = weights[i];
    int start = first[i];
    float sum = 0;
    for (int k = 0; k < w.length; k++) {
      sum += w[k] * values[start + k];
    }
    return sum;
  }

  /**
   * The same for whole rows at once: the weighted sum of {@code rows[start + …]} goes to {@code
   * sums}.
   */
  void sum(int i, float[][] rows, int start, float[] sums) {
    Arrays.fill(sums, 0);
    for (int k = 0; k < weights[i].length; k++) {
      float weight = weights[i][k];
      float[] row = rows[start + first[i] + k];
      for (int x = 0; x < sums.length; x++) {
        sums[x] += weight * row[x];
      }
    }
  }

  /** Reaches as far as the shrinking, and counts only what is inside. */
  private void widened(int i, Interpolation how, double scale, int in) {
    double stretch = Math.max(scale, 1);
    double support = (how == Interpolation.BICUBIC ? 2 : 1) * stretch;
    double center = (i + 0.5) * scale;
    int start = Math.max((int) (center - support + 0.5), 0);
    int end = Math.min((int) (center + support + 0.5), in);
    double[] taps = new double[end - start];
    double total = 0;
    for (int k = 0; k < taps.length; k++) {
      double distance = (start + k - center + 0.5) / stretch;
      taps[k] =
          how == Interpolation.BICUBIC
              ? cubic(distance, -0.5)
              : Math.max(1 - Math.abs(distance), 0);
      total += taps[k];
    }
    set(i, start, taps, total);
  }

  /** Two or four neighbours; those beyond the edge stand for the edge. */
  private void plain(int i, Interpolation how, double scale, int in) {
    boolean cubic = how == Interpolation.BICUBIC;
    double center = (i + 0.5) * scale - 0.5;
    double at = cubic ? center : Math.max(center, 0);
    int from = (int) Math.floor(at) - (cubic ? 1 : 0);
    int to = (int) Math.floor(at) + (cubic ? 2 : 1);
    int start = Math.clamp(from, 0, in - 1);
    double[] taps = new double[Math.clamp(to, 0, in - 1) - start + 1];
    for (int tap = from; tap <= to; tap++) {
      taps[Math.clamp(tap, 0, in - 1) - start] +=
          cubic ? cubic(tap - at, -0.75) : Math.max(1 - Math.abs(tap - at), 0);
    }
    set(i, start, taps, 1);
  }

  private void set(int i, int start, double[] taps, double total) {
    first[i] = start;
    weights[i] = new float[taps.length];
    for (int k = 0; k < taps.length; k++) {
      weights[i][k] = (float) (taps[k] / total);
    }
  }

  /**
   * Keys (1981), "Cubic convolution interpolation for digital image processing", equation 4, for
   * any {@code a}.
   */
  private static double cubic(double distance, double a) {
    double x = Math.abs(distance);
    if (x < 1) {
      return ((a + 2) * x - (a + 3)) * x * x + 1;
    }
    return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
  }
}
