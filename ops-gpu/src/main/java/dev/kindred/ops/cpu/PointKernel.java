// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import java.util.Arrays;

/**
 * Weights by how far the middle of an input element is from a point.
 *
 * @param cubic whether by Keys' cubic, else linear
 * @param widened whether the reach follows the shrinking and ends at the edge; otherwise neighbours
 *     beyond the edge stand for the edge
 * @param scale input elements per output element
 */
record PointKernel(boolean cubic, boolean widened, double scale) implements Kernel {

  @Override
  public int start(int i, int in) {
    return widened
        ? Math.max((int) (center(i) - support() + 0.5), 0)
        : Math.clamp(floor(i) - (cubic ? 1 : 0), 0, in - 1);
  }

  @Override
  public int end(int i, int in) {
    return widened
        ? Math.min((int) (center(i) + support() + 0.5), in)
        : Math.clamp(floor(i) + (cubic ? 2 : 1), 0, in - 1) + 1;
  }

  @Override
  public void weigh(int i, int in, int first, double[] weights) {
    Arrays.fill(weights, 0);
    if (widened) {
      double total = 0;
      for (int at = start(i, in); at < end(i, in); at++) {
        double weight = weight((at - center(i) + 0.5) / stretch(), -0.5);
        weights[at - first] = weight;
        total += weight;
      }
      for (int k = 0; k < weights.length; k++) {
        weights[k] /= total;
      }
    } else {
      for (int at = floor(i) - (cubic ? 1 : 0); at <= floor(i) + (cubic ? 2 : 1); at++) {
        weights[Math.clamp(at, 0, in - 1) - first] += weight(at - place(i), -0.75);
      }
    }
  }

  private double stretch() {
    return Math.max(scale, 1);
  }

  private double support() {
    return (cubic ? 2 : 1) * stretch();
  }

  private double center(int i) {
    return (i + 0.5) * scale;
  }

  private double place(int i) {
    return cubic ? center(i) - 0.5 : Math.max(center(i) - 0.5, 0);
  }

  private int floor(int i) {
    return (int) Math.floor(place(i));
  }

  /**
   * The triangle, or Keys (1981), "Cubic convolution interpolation for digital image processing",
   * equation 4, for any {@code a}.
   */
  private double weight(double distance, double a) {
    double x = Math.abs(distance);
    if (!cubic) {
      return Math.max(1 - x, 0);
    }
    if (x < 1) {
      return ((a + 2) * x - (a + 3)) * x * x + 1;
    }
    return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
  }
}
