// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Resize;
import dev.kindred.semtypes.Tensor;

/**
 * A blending resize from the formulas of torchvision alone: weights in double, each rounded to
 * float once; sums down the columns first, then along the row, {@code w₀·v₀}, then {@code fma(wₖ,
 * vₖ, sum)}.
 */
final class ResizeOracle {
  private final Tensor planes;
  private final float[][] down;
  private final float[][] across;

  /**
   * @param planes [C, H, W]
   */
  ResizeOracle(Resize plan, Tensor planes) {
    this.planes = planes;
    this.down = all(plan, plan.in().height(), plan.out().height());
    this.across = all(plan, plan.in().width(), plan.out().width());
  }

  /** A value before an integer type rounds it. */
  float at(int channel, int x, int y) {
    float[] columns = new float[across[x].length];
    for (int i = 0; i < columns.length; i++) {
      int column = i;
      columns[i] = across[x][i] == 0 ? 0 : sum(down[y], row -> value(channel, column, row));
    }
    return sum(across[x], i -> columns[i]);
  }

  private float value(int channel, int x, int y) {
    return planes.getFloat((channel * planes.shape().size(1) + y) * planes.shape().size(2) + x);
  }

  private interface Values {
    float at(int index);
  }

  private static float sum(float[] weights, Values values) {
    float sum = 0;
    boolean first = true;
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] != 0) {
        float value = values.at(k);
        sum = first ? weights[k] * value : Math.fma(weights[k], value, sum);
        first = false;
      }
    }
    return sum;
  }

  private static float[][] all(Resize plan, int in, int out) {
    float[][] all = new float[out][in];
    for (int i = 0; i < out; i++) {
      double[] exact = new double[in];
      double scale = (double) in / out;
      boolean cubic = plan.interpolation() == Interpolation.BICUBIC;
      if (plan.interpolation() == Interpolation.AREA) {
        covered(i, scale, exact);
      } else if (plan.antialias()) {
        widened(i, scale, cubic, exact);
      } else {
        clamped(i, scale, cubic, exact);
      }
      for (int k = 0; k < in; k++) {
        all[i][k] = (float) exact[k];
      }
    }
    return all;
  }

  /** How much of the box each input covers. */
  private static void covered(int i, double scale, double[] weights) {
    for (int j = 0; j < weights.length; j++) {
      double overlap = Math.min(j + 1, (i + 1) * scale) - Math.max(j, i * scale);
      weights[j] = overlap > 1e-9 ? overlap / scale : 0;
    }
  }

  private static void widened(int i, double scale, boolean cubic, double[] weights) {
    double stretch = Math.max(scale, 1);
    double support = (cubic ? 2 : 1) * stretch;
    double center = (i + 0.5) * scale;
    double total = 0;
    int end = Math.min((int) (center + support + 0.5), weights.length);
    for (int j = Math.max((int) (center - support + 0.5), 0); j < end; j++) {
      weights[j] = kernel(cubic, -0.5, (j - center + 0.5) / stretch);
      total += weights[j];
    }
    for (int j = 0; j < weights.length; j++) {
      weights[j] /= total;
    }
  }

  /** Neighbours beyond the edge stand for the edge. */
  private static void clamped(int i, double scale, boolean cubic, double[] weights) {
    double place = (i + 0.5) * scale - 0.5;
    double u = cubic ? place : Math.max(place, 0);
    int floor = (int) Math.floor(u);
    for (int j = floor - (cubic ? 1 : 0); j <= floor + (cubic ? 2 : 1); j++) {
      weights[Math.clamp(j, 0, weights.length - 1)] += kernel(cubic, -0.75, j - u);
    }
  }

  /** The triangle, or Keys' cubic. */
  private static double kernel(boolean cubic, double a, double distance) {
    double x = Math.abs(distance);
    if (!cubic) {
      return Math.max(1 - x, 0);
    }
    return x < 1
        ? ((a + 2) * x - (a + 3)) * x * x + 1
        : x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
  }
}
