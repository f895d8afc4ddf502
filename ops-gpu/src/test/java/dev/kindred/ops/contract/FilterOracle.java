// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import dev.kindred.ops.Border;
import dev.kindred.ops.filter.Convolution;
import dev.kindred.ops.filter.Erase;
import dev.kindred.ops.filter.Filter;
import dev.kindred.ops.filter.GaussianBlur;
import dev.kindred.ops.filter.MedianFilter;
import dev.kindred.ops.filter.Morphology;
import dev.kindred.ops.filter.Sharpness;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.Arrays;

/** Filters pixel by pixel, from what their classes say of their meaning. */
final class FilterOracle {
  private final Tensor planes;
  private final int height;
  private final int width;
  private final boolean measured;

  /**
   * @param planes [C, H, W]
   * @param measured whether values have no white
   */
  FilterOracle(Tensor planes, boolean measured) {
    this.planes = planes;
    this.height = (int) planes.shape().size(1);
    this.width = (int) planes.shape().size(2);
    this.measured = measured;
  }

  private interface Value {
    double at(int channel, int x, int y);
  }

  Tensor run(Filter plan) {
    return switch (plan) {
      case GaussianBlur blur -> each((c, x, y) -> rounded(blurred(blur, c, x, y)));
      case Convolution sum -> each((c, x, y) -> rounded(convolved(sum, c, x, y)));
      case MedianFilter median -> each((c, x, y) -> median(median, c, x, y));
      case Sharpness sharp when height < 3 || width < 3 -> planes;
      case Sharpness sharp -> each((c, x, y) -> sharpened(sharp, c, x, y));
      case Erase erase -> each((c, x, y) -> erased(erase, c, x, y));
      default -> throw new IllegalArgumentException(plan + ": it has no definition here");
    };
  }

  private Tensor each(Value value) {
    int channels = (int) planes.shape().size(0);
    double[] all = new double[channels * height * width];
    for (int i = 0; i < all.length; i++) {
      all[i] = value.at(i / (height * width), i % width, i / width % height);
    }
    return Tensor.of(all, channels, height, width).castTo(planes.dtype());
  }

  private double rounded(double value) {
    DType dtype = planes.dtype();
    return dtype.isInteger()
        ? Math.clamp(Math.rint(value), (double) dtype.minLong(), (double) dtype.maxLong())
        : value;
  }

  /** 0 where a constant stands beyond the edge. */
  private float value(int channel, int x, int y, Border border) {
    int i = border.inside(x, width);
    int j = border.inside(y, height);
    return i < 0 || j < 0 ? 0 : planes.getFloat(((long) channel * height + j) * width + i);
  }

  private float blurred(GaussianBlur plan, int channel, int x, int y) {
    float[] across = weights(plan.width(), plan.sigmaX());
    float[] down = weights(plan.height(), plan.sigmaY());
    float row = 0;
    for (int i = 0; i < across.length; i++) {
      float column = 0;
      for (int j = 0; j < down.length; j++) {
        float v =
            value(channel, x + i - across.length / 2, y + j - down.length / 2, Border.REFLECT);
        column = j == 0 ? down[j] * v : Math.fma(down[j], v, column);
      }
      row = i == 0 ? across[i] * column : Math.fma(across[i], column, row);
    }
    return row;
  }

  private static float[] weights(int size, double sigma) {
    double[] bell = new double[size];
    for (int k = 0; k < size; k++) {
      double d = (k - size / 2) / sigma;
      bell[k] = StrictMath.exp(-0.5 * d * d);
    }
    float[] weights = new float[size];
    double total = 0;
    for (double each : bell) {
      total += each;
    }
    for (int k = 0; k < size; k++) {
      weights[k] = (float) (bell[k] / total);
    }
    return weights;
  }

  private float convolved(Convolution plan, int channel, int x, int y) {
    int down = (int) plan.kernel().shape().size(0);
    int across = (int) plan.kernel().shape().size(1);
    float[] weights = plan.kernel().toFloatArray();
    float sum = 0;
    boolean first = true;
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] != 0) {
        int dx = k % across - across / 2;
        int dy = k / across - down / 2;
        float v = value(channel, x + dx, y + dy, plan.border());
        sum = first ? weights[k] * v : Math.fma(weights[k], v, sum);
        first = false;
      }
    }
    return sum;
  }

  private float median(MedianFilter plan, int channel, int x, int y) {
    float[] near = new float[plan.width() * plan.height()];
    for (int k = 0; k < near.length; k++) {
      int dx = k % plan.width() - plan.width() / 2;
      int dy = k / plan.width() - plan.height() / 2;
      near[k] = value(channel, x + dx, y + dy, Border.EDGE);
    }
    Arrays.sort(near);
    return near[near.length / 2];
  }

  private double sharpened(Sharpness plan, int channel, int x, int y) {
    float v = value(channel, x, y, Border.EDGE);
    if (x > 0 && y > 0 && x < width - 1 && y < height - 1) {
      float around =
          row(channel, x, y - 1)
              + row(channel, x, y + 1)
              + (value(channel, x - 1, y, Border.EDGE) + value(channel, x + 1, y, Border.EDGE));
      float mean = Math.fma(5, v, around) / 13;
      boolean whole = planes.dtype().isInteger() && !measured;
      mean = whole ? (float) Math.rint(mean) : mean;
      v = Math.fma(mean - v, (float) (1 - plan.factor()), v);
    }
    if (measured) {
      return rounded(v);
    }
    float clamped = Math.clamp(v, 0, (float) planes.dtype().max());
    return planes.dtype().isInteger() ? (int) clamped : clamped;
  }

  private float row(int channel, int x, int y) {
    return value(channel, x - 1, y, Border.EDGE)
        + value(channel, x, y, Border.EDGE)
        + value(channel, x + 1, y, Border.EDGE);
  }

  private double erased(Erase plan, int channel, int x, int y) {
    long rows = plan.patch().shape().size(1);
    long columns = plan.patch().shape().size(2);
    long i = x - plan.left();
    long j = y - plan.top();
    if (i < 0 || j < 0 || i >= columns || j >= rows) {
      return value(channel, x, y, Border.EDGE);
    }
    long c = plan.patch().shape().size(0) == 1 ? 0 : channel;
    return rounded(plan.patch().getFloat((c * rows + j) * columns + i));
  }

  /**
   * @param labels [H, W]
   */
  static Tensor run(Morphology plan, Tensor labels) {
    return switch (plan.operation()) {
      case DILATE -> changed(plan, labels, true);
      case ERODE -> changed(plan, labels, false);
      case OPEN -> changed(plan, changed(plan, labels, false), true);
      case CLOSE -> changed(plan, changed(plan, labels, true), false);
    };
  }

  private static Tensor changed(Morphology plan, Tensor labels, boolean grows) {
    int height = (int) labels.shape().size(0);
    int width = (int) labels.shape().size(1);
    long[] all = new long[height * width];
    for (int i = 0; i < all.length; i++) {
      long own = labels.getLong(i);
      long most = own;
      boolean same = true;
      for (int other = 0; other < all.length; other++) {
        if (isNear(plan, other % width - i % width, other / width - i / width)) {
          long label = labels.getLong(other);
          most = Math.max(most, label);
          same &= label == own;
        }
      }
      boolean taken = grows ? own == 0 : !same;
      all[i] = taken ? (grows ? Math.max(most, 0) : 0) : own;
    }
    return Tensor.of(all, height, width).castTo(labels.dtype());
  }

  private static boolean isNear(Morphology plan, int dx, int dy) {
    int radius = plan.element().radius();
    return switch (plan.element().form()) {
      case SQUARE -> Math.max(Math.abs(dx), Math.abs(dy)) <= radius;
      case CROSS -> Math.abs(dx) + Math.abs(dy) <= radius && (dx == 0 || dy == 0);
      case DISC -> dx * dx + dy * dy <= radius * radius;
    };
  }
}
