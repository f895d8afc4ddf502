// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import java.lang.foreign.MemorySegment;

/** The four pixels around each point of a row, and how much each counts. */
final class FourTaps {

  /** Per point, the sum of the weights of the pixels that lie inside the picture. */
  final float[] coverage;

  private final Canvas in;
  private final int[][] index = new int[4][];
  private final float[][] weight = new float[4][];
  private final float[] fetched;

  FourTaps(Canvas in, int width) {
    this.in = in;
    this.coverage = new float[width];
    this.fetched = new float[width];
    for (int tap = 0; tap < 4; tap++) {
      index[tap] = new int[width];
      weight[tap] = new float[width];
    }
  }

  /** Finds the pixels and weights for a row of index coordinates. */
  void place(Coordinates at) {
    for (int x = 0; x < coverage.length; x++) {
      double left = Math.floor(at.u[x]);
      double top = Math.floor(at.v[x]);
      float right = (float) (at.u[x] - left);
      float down = (float) (at.v[x] - top);
      int column = (int) left;
      int row = (int) top;
      boolean here = column >= 0 && column < in.width();
      boolean beside = column >= -1 && column < in.width() - 1;
      boolean above = row >= 0 && row < in.height();
      boolean below = row >= -1 && row < in.height() - 1;
      int pixel = row * in.width() + column;
      coverage[x] = 0;
      put(0, x, here && above, pixel, (1 - right) * (1 - down));
      put(1, x, beside && above, pixel + 1, right * (1 - down));
      put(2, x, here && below, pixel + in.width(), (1 - right) * down);
      put(3, x, beside && below, pixel + in.width() + 1, right * down);
    }
  }

  private void put(int tap, int x, boolean inside, int pixel, float share) {
    index[tap][x] = inside ? pixel : Elements.OUTSIDE;
    weight[tap][x] = share;
    coverage[x] += inside ? share : 0;
  }

  /** The weighted sums over one channel; pixels outside count 0. */
  void sum(DType dtype, MemorySegment channel, float[] sums) {
    for (int tap = 0; tap < 4; tap++) {
      Elements.fetch(dtype, channel, index[tap], fetched);
      float[] share = weight[tap];
      if (tap == 0) {
        for (int x = 0; x < sums.length; x++) {
          sums[x] = fetched[x] * share[x];
        }
      } else {
        for (int x = 0; x < sums.length; x++) {
          sums[x] += fetched[x] * share[x];
        }
      }
    }
  }
}
