// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.semtypes.Tensor;

/**
 * The grey of pixels: {@code 0.2989 r + 0.587 g + 0.114 b} in fused float32, cut to whole numbers
 * for integer types; a single channel is its own grey.
 */
final class Gray {

  private Gray() {}

  /**
   * Refuses what has no grey.
   *
   * @throws IllegalArgumentException if there are neither 1 nor 3 channels
   */
  static void requireGray(String plan, Tensor planes) {
    long channels = planes.shape().size(0);
    if (channels != 1 && channels != 3) {
      throw new IllegalArgumentException(
          "%s of an image of %d channels: it needs the grey of 1 or 3 channels; take those apart first"
              .formatted(plan, channels));
    }
  }

  /** Writes the grey of a row {@code [1 or 3][x]} to {@code gray}. */
  static void of(float[][] row, boolean whole, float[] gray) {
    if (row.length == 1) {
      System.arraycopy(row[0], 0, gray, 0, gray.length);
      return;
    }
    for (int x = 0; x < gray.length; x++) {
      gray[x] = Math.fma(row[2][x], 0.114f, Math.fma(row[1][x], 0.587f, row[0][x] * 0.2989f));
    }
    if (whole) {
      for (int x = 0; x < gray.length; x++) {
        gray[x] = (float) Math.floor(gray[x]);
      }
    }
  }

  /**
   * The mean grey of a picture: rows are summed each by itself and then in order, so threads cannot
   * change it.
   */
  static float mean(Cpu cpu, Tensor planes) {
    int height = (int) planes.shape().size(1);
    int width = (int) planes.shape().size(2);
    double[] sums = new double[height];
    Rows.of(cpu, planes)
        .run(
            height,
            planes.shape().size(0) * width,
            (from, end) -> {
              float[][] row = RowColor.row(planes);
              float[] gray = new float[width];
              for (int y = from; y < end; y++) {
                RowColor.read(planes, y, row);
                of(row, planes.dtype().isInteger(), gray);
                for (float value : gray) {
                  sums[y] += value;
                }
              }
            });
    double total = 0;
    for (double sum : sums) {
      total += sum;
    }
    return (float) (total / ((double) height * width));
  }
}
