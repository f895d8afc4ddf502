// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

import java.util.Random;

/**
 * A made-up image with flat parts, slopes, edges and noise, so that every mode of a codec has work.
 *
 * @param precision bits of a sample
 * @param noise share of the range that the noise takes, 0 to 1
 */
public record Scene(int rows, int columns, int samples, int precision, double noise, long seed) {
  /** Samples as [component][row * columns + column], each from 0 to 2^precision − 1. */
  public int[][] planes() {
    Random random = new Random(seed);
    int top = (1 << precision) - 1;
    int[][] planes = new int[samples][rows * columns];
    for (int[] plane : planes) {
      double tilt = random.nextDouble();
      int period = 2 + random.nextInt(20);
      for (int i = 0; i < plane.length; i++) {
        int x = i % columns;
        int y = i / columns;
        double slope = (tilt * x + (1 - tilt) * y) / (rows + columns);
        double value = x / period % 2 == 0 ? (double) (y / period % 3) / 2 : slope;
        double shaken = value + noise * (random.nextDouble() - 0.5) * (x % 3);
        plane[i] = (int) Math.clamp(shaken * top, 0, top);
      }
    }
    return planes;
  }

  /** What the data set would say. */
  public FrameLayout layout() {
    return new FrameLayout(rows, columns, samples, precision > 8 ? 16 : 8, precision, false);
  }

  /** The sample of a decoded frame. */
  public int decoded(DecodedFrame frame, int sample, int pixel) {
    int at = pixel * samples + sample;
    return precision > 8 ? frame.cells().getShort(2 * at) & 0xFFFF : frame.cells().get(at) & 0xFF;
  }

  /** The largest difference of a decoded sample from the one that was encoded. */
  public int farthest(DecodedFrame frame) {
    int[][] planes = planes();
    int most = 0;
    for (int sample = 0; sample < samples; sample++) {
      for (int i = 0; i < planes[sample].length; i++) {
        most = Math.max(most, Math.abs(decoded(frame, sample, i) - planes[sample][i]));
      }
    }
    return most;
  }
}
