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
      float covered = 0;
      for (int tap = 0; tap < 4; tap++) {
        int dx = tap & 1;
        int dy = tap >> 1;
        int pixel = pixel(left + dx, top + dy);
        float share = (dx == 0 ? 1 - right : right) * (dy == 0 ? 1 - down : down);
        index[tap][x] = pixel;
        weight[tap][x] = share;
        covered += pixel < 0 ? 0 : share;
      }
      coverage[x] = covered;
    }
  }

  private int pixel(double column, double row) {
    boolean inside = column >= 0 && column < in.width() && row >= 0 && row < in.height();
    return inside ? (int) (row * in.width() + column) : Elements.OUTSIDE;
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
