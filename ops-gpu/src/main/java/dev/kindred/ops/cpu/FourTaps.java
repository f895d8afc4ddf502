// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.map.Taps;

/**
 * The four pixels around each point of a row, by their places in memory, and how much each counts,
 * as {@link Taps} says.
 */
final class FourTaps {
  /** Where no pixel is: it reads as 0. */
  private static final long NONE = -1;

  /** Per point, the share of it that lies inside the picture. */
  final float[] coverage;

  private final Raster in;
  private final int width;
  private final long[][] offset = new long[4][];
  private final float[] left;
  private final float[] right;
  private final float[] top;
  private final float[] bottom;
  private final float[] lower;
  private final float[] beside;
  private final ElementRow elements;

  FourTaps(Raster in, int width, Scratch scratch) {
    this.in = in;
    this.width = width;
    this.coverage = scratch.floats(width);
    this.left = scratch.floats(width);
    this.right = scratch.floats(width);
    this.top = scratch.floats(width);
    this.bottom = scratch.floats(width);
    this.lower = scratch.floats(width);
    this.beside = scratch.floats(width);
    this.elements = ElementRow.of(in.dtype(), 0, scratch);
    for (int tap = 0; tap < 4; tap++) {
      offset[tap] = scratch.longs(width);
    }
  }

  /** Finds the pixels and weights for a row of index coordinates. */
  void place(Coordinates at) {
    boolean wide = in.width() > 1;
    boolean high = in.height() > 1;
    long across = in.steps().column();
    long down = in.steps().row();
    for (int x = 0; x < width; x++) {
      float s = at.right[x];
      float t = at.down[x];
      int column = Taps.first(at.column[x], s, in.width());
      int row = Taps.first(at.row[x], t, in.height());
      int fromX = column - at.column[x];
      int fromY = row - at.row[x];
      left[x] = Taps.weight(s, fromX);
      right[x] = wide ? Taps.weight(s, fromX + 1) : 0;
      top[x] = Taps.weight(t, fromY);
      bottom[x] = high ? Taps.weight(t, fromY + 1) : 0;
      coverage[x] = (left[x] + right[x]) * (top[x] + bottom[x]);
      long pixel = in.start() + row * down + column * across;
      offset[0][x] = pixel;
      offset[1][x] = wide ? pixel + across : NONE;
      offset[2][x] = high ? pixel + down : NONE;
      offset[3][x] = wide && high ? pixel + down + across : NONE;
    }
  }

  /** The weighted sums over one channel. */
  void sum(int channel, float[] sums) {
    long plane = channel * in.steps().channel();
    pair(plane, offset[0], offset[1], sums);
    pair(plane, offset[2], offset[3], lower);
    for (int x = 0; x < width; x++) {
      sums[x] = Math.fma(lower[x], bottom[x], sums[x] * top[x]);
    }
  }

  private void pair(long plane, long[] first, long[] second, float[] sums) {
    fetch(plane, first, sums);
    fetch(plane, second, beside);
    for (int x = 0; x < width; x++) {
      sums[x] = Math.fma(beside[x], right[x], sums[x] * left[x]);
    }
  }

  private void fetch(long plane, long[] offsets, float[] into) {
    for (int x = 0; x < width; x++) {
      into[x] = offsets[x] == NONE ? 0 : elements.number(in.memory(), plane + offsets[x]);
    }
  }
}
