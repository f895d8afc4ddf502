// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Border;
import dev.kindred.ops.map.Cubic;

/**
 * The sixteen pixels around each point of a row, by their places in memory, and how much each
 * counts, as {@link Cubic} says.
 */
final class SixteenTaps {
  /** Where no pixel is: it reads as 0. Steps may lead backward, so it is no number near 0. */
  private static final long NONE = Long.MIN_VALUE;

  /** Per point, the sum of the weights of the pixels that lie inside the picture. */
  final float[] coverage;

  private final Raster in;
  private final Border border;
  private final int width;
  private final long[][] column = new long[Cubic.TAPS][];
  private final long[][] row = new long[Cubic.TAPS][];
  private final float[][] across = new float[Cubic.TAPS][];
  private final float[][] along = new float[Cubic.TAPS][];
  private final float[] line;
  private final ElementRow elements;

  SixteenTaps(Raster in, Border border, int width, Scratch scratch) {
    this.in = in;
    this.border = border;
    this.width = width;
    this.coverage = scratch.floats(width);
    this.line = scratch.floats(width);
    this.elements = ElementRow.of(in.dtype(), 0, scratch);
    for (int tap = 0; tap < Cubic.TAPS; tap++) {
      column[tap] = scratch.longs(width);
      row[tap] = scratch.longs(width);
      across[tap] = scratch.floats(width);
      along[tap] = scratch.floats(width);
    }
  }

  /** Finds the pixels and weights for a row of index coordinates. */
  void place(Coordinates at) {
    for (int x = 0; x < width; x++) {
      if (at.isNowhere(x)) {
        coverage[x] = 0;
        for (int tap = 0; tap < Cubic.TAPS; tap++) {
          put(tap, x, NONE, 0, column, across);
          put(tap, x, NONE, 0, row, along);
        }
      } else {
        placeAcross(x, at.column[x], at.right[x]);
        placeAlong(x, at.row[x], at.down[x]);
        coverage[x] = sum(across, x) * sum(along, x);
      }
    }
  }

  private void placeAcross(int x, int whole, float s) {
    float floor = (float) Math.floor(s);
    for (int tap = 0; tap < Cubic.TAPS; tap++) {
      int from = border.inside(whole + (int) floor - 1 + tap, in.width());
      float weight = from < 0 ? 0 : Cubic.weight(tap, s - floor);
      put(tap, x, from < 0 ? NONE : from * in.steps().column(), weight, column, across);
    }
  }

  private void placeAlong(int x, int whole, float s) {
    float floor = (float) Math.floor(s);
    for (int tap = 0; tap < Cubic.TAPS; tap++) {
      int from = border.inside(whole + (int) floor - 1 + tap, in.height());
      float weight = from < 0 ? 0 : Cubic.weight(tap, s - floor);
      put(tap, x, from < 0 ? NONE : from * in.steps().row(), weight, row, along);
    }
  }

  private static void put(int tap, int x, long from, float count, long[][] at, float[][] weight) {
    at[tap][x] = from;
    weight[tap][x] = count;
  }

  private static float sum(float[][] weight, int x) {
    return weight[0][x] + weight[1][x] + weight[2][x] + weight[3][x];
  }

  /** The weighted sums over one channel. */
  void sum(int channel, float[] sums) {
    long plane = in.start() + channel * in.steps().channel();
    for (int tap = 0; tap < Cubic.TAPS; tap++) {
      for (int i = 0; i < Cubic.TAPS; i++) {
        add(i, plane, row[tap], column[i], across[i], line);
      }
      float[] weight = along[tap];
      for (int x = 0; x < width; x++) {
        sums[x] = tap == 0 ? line[x] * weight[x] : Math.fma(line[x], weight[x], sums[x]);
      }
    }
  }

  private void add(int tap, long plane, long[] rows, long[] columns, float[] weight, float[] sums) {
    for (int x = 0; x < width; x++) {
      boolean inside = rows[x] != NONE && columns[x] != NONE;
      float value = inside ? elements.number(in.memory(), plane + rows[x] + columns[x]) : 0;
      sums[x] = tap == 0 ? value * weight[x] : Math.fma(value, weight[x], sums[x]);
    }
  }
}
