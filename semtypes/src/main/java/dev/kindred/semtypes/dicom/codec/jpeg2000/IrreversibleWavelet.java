// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

/**
 * The inverse of the 9/7 wavelet transform, in fractions (T.800 F.3). Coefficients stand as for
 * {@link ReversibleWavelet}.
 */
final class IrreversibleWavelet {
  private static final float ALPHA = -1.5861343f;
  private static final float BETA = -0.052980117f;
  private static final float GAMMA = 0.8829111f;
  private static final float DELTA = 0.44350687f;
  private static final float LOW_GAIN = 1.2301741f;

  /**
   * Twice 1 / {@link #LOW_GAIN}: the steps of the high bands leave out their gain of 2. Its fifth
   * digit is OpenJPEG's, so that samples come out as there.
   */
  private static final float HIGH_GAIN = 1.6257324f;

  private IrreversibleWavelet() {}

  /** Turns coefficients into samples, in place. */
  static void synthesise(float[] values, Area[] resolutions) {
    int stride = resolutions[resolutions.length - 1].width();
    float[] line = new float[stride];
    float[] rows = new float[values.length];
    for (int r = 1; r < resolutions.length; r++) {
      Area fine = resolutions[r];
      if (fine.isEmpty()) {
        continue;
      }
      int low = resolutions[r - 1].width();
      for (int y = 0; y < fine.height(); y++) {
        across(values, y * stride, low, fine.width(), fine.x0() & 1, line);
      }
      down(values, rows, stride, fine, resolutions[r - 1].height());
    }
  }

  private static void across(float[] v, int from, int low, int width, int odd, float[] line) {
    if (width == 1) {
      v[from] = odd == 1 ? v[from] / 2 : v[from];
      return;
    }
    for (int i = 0; i < low; i++) {
      line[2 * i + odd] = v[from + i] * LOW_GAIN;
    }
    for (int i = low; i < width; i++) {
      line[2 * (i - low) + 1 - odd] = v[from + i] * HIGH_GAIN;
    }
    lift(line, width, odd, DELTA);
    lift(line, width, 1 - odd, GAMMA);
    lift(line, width, odd, BETA);
    lift(line, width, 1 - odd, ALPHA);
    System.arraycopy(line, 0, v, from, width);
  }

  private static void lift(float[] line, int width, int first, float factor) {
    int last = width - 1;
    for (int i = first; i < width; i += 2) {
      float before = line[i == 0 ? 1 : i - 1];
      float behind = line[i == last ? last - 1 : i + 1];
      line[i] -= (before + behind) * factor;
    }
  }

  private static void down(float[] v, float[] rows, int stride, Area fine, int low) {
    int width = fine.width();
    int height = fine.height();
    int odd = fine.y0() & 1;
    if (height == 1) {
      for (int x = 0; x < width && odd == 1; x++) {
        v[x] /= 2;
      }
      return;
    }
    for (int y = 0; y < height; y++) {
      boolean isLow = y % 2 == odd;
      int from = (isLow ? y / 2 : low + y / 2) * stride;
      float gain = isLow ? LOW_GAIN : HIGH_GAIN;
      for (int x = 0; x < width; x++) {
        rows[y * stride + x] = v[from + x] * gain;
      }
    }
    liftRows(rows, stride, width, height, odd, DELTA);
    liftRows(rows, stride, width, height, 1 - odd, GAMMA);
    liftRows(rows, stride, width, height, odd, BETA);
    liftRows(rows, stride, width, height, 1 - odd, ALPHA);
    for (int y = 0; y < height; y++) {
      System.arraycopy(rows, y * stride, v, y * stride, width);
    }
  }

  private static void liftRows(
      float[] rows, int stride, int width, int height, int first, float factor) {
    for (int y = first; y < height; y += 2) {
      int before = (y == 0 ? 1 : y - 1) * stride;
      int behind = (y == height - 1 ? y - 1 : y + 1) * stride;
      int at = y * stride;
      for (int x = 0; x < width; x++) {
        rows[at + x] -= (rows[before + x] + rows[behind + x]) * factor;
      }
    }
  }
}
