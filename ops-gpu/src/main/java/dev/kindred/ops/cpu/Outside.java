// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Fill;

/**
 * What stands where the input has nothing, and how bilinear sampling blends with it, as {@link
 * dev.kindred.ops.Warp} says.
 */
final class Outside {
  private final float[] values;
  private final boolean filled;

  private Outside(float[] values, boolean filled) {
    this.values = values;
    this.filled = filled;
  }

  /**
   * What lies outside a picture of so many channels as there are values.
   *
   * @param fill whether it says something, or else the values are the picture's background
   */
  static Outside of(Fill fill, double[] values) {
    float[] singles = new float[values.length];
    for (int c = 0; c < values.length; c++) {
      singles[c] = (float) values[c];
    }
    return new Outside(singles, !fill.isNone());
  }

  int channels() {
    return values.length;
  }

  /** Nothing, as beyond a picture whose background is 0. */
  static Outside zero(int channels) {
    return new Outside(new float[channels], false);
  }

  /** Whether anything is blended with the weighted sums. */
  boolean isBlended() {
    for (float value : values) {
      if (filled || value != 0) {
        return true;
      }
    }
    return false;
  }

  /** Blends the weighted sums of a row with what lies outside. */
  void blend(float[] coverage, int width, float[][] sums) {
    for (int c = 0; c < values.length; c++) {
      blend(values[c], coverage, width, sums[c]);
    }
  }

  private void blend(float outside, float[] coverage, int width, float[] sums) {
    if (filled) {
      for (int x = 0; x < width; x++) {
        sums[x] = Math.fma(coverage[x], sums[x] - outside, outside);
      }
    } else if (outside != 0) {
      for (int x = 0; x < width; x++) {
        sums[x] = Math.fma(1 - coverage[x], outside, sums[x]);
      }
    }
  }
}
