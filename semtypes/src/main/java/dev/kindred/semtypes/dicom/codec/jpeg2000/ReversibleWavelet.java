// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

/**
 * The inverse of the 5/3 wavelet transform, in integers and without loss (T.800 F.3). Coefficients
 * stand as the transform leaves them: of each resolution the coarser one at the top left, beside it
 * the bands that refine it.
 */
final class ReversibleWavelet {
  private ReversibleWavelet() {}

  /**
   * Turns coefficients into samples, in place.
   *
   * @param resolutions from coarse to fine; the last has as many samples as there are values
   */
  static void synthesise(int[] values, Area[] resolutions) {
    Area whole = resolutions[resolutions.length - 1];
    int stride = whole.width();
    int[] line = new int[stride];
    int[] rows = new int[values.length];
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

  /** One row: the low half, then the high half; {@code odd} when the row begins with a high one. */
  private static void across(int[] v, int from, int low, int width, int odd, int[] line) {
    if (width == 1) {
      v[from] = odd == 1 ? v[from] / 2 : v[from];
      return;
    }
    for (int i = 0; i < low; i++) {
      line[2 * i + odd] = v[from + i];
    }
    for (int i = low; i < width; i++) {
      line[2 * (i - low) + 1 - odd] = v[from + i];
    }
    int last = width - 1;
    for (int i = odd; i < width; i += 2) {
      int before = line[i == 0 ? 1 : i - 1];
      int behind = line[i == last ? last - 1 : i + 1];
      line[i] -= (before + behind + 2) >> 2;
    }
    for (int i = 1 - odd; i < width; i += 2) {
      int before = line[i == 0 ? 1 : i - 1];
      int behind = line[i == last ? last - 1 : i + 1];
      line[i] += (before + behind) >> 1;
    }
    System.arraycopy(line, 0, v, from, width);
  }

  /** All columns at once, row by row. */
  private static void down(int[] v, int[] rows, int stride, Area fine, int low) {
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
      int from = y % 2 == odd ? y / 2 : low + y / 2;
      System.arraycopy(v, from * stride, rows, y * stride, width);
    }
    for (int y = odd; y < height; y += 2) {
      int before = (y == 0 ? 1 : y - 1) * stride;
      int behind = (y == height - 1 ? y - 1 : y + 1) * stride;
      int at = y * stride;
      for (int x = 0; x < width; x++) {
        rows[at + x] -= (rows[before + x] + rows[behind + x] + 2) >> 2;
      }
    }
    for (int y = 1 - odd; y < height; y += 2) {
      int before = (y == 0 ? 1 : y - 1) * stride;
      int behind = (y == height - 1 ? y - 1 : y + 1) * stride;
      int at = y * stride;
      for (int x = 0; x < width; x++) {
        rows[at + x] += (rows[before + x] + rows[behind + x]) >> 1;
      }
    }
    for (int y = 0; y < height; y++) {
      System.arraycopy(rows, y * stride, v, y * stride, width);
    }
  }
}
