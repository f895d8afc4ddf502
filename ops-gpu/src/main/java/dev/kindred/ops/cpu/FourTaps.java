// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.map.Taps;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import java.lang.foreign.MemorySegment;

/** The four pixels around each point of a row, and how much each counts, as {@link Taps} says. */
final class FourTaps {

  /** Per point, the share of it that lies inside the picture. */
  final float[] coverage;

  private final Canvas in;
  private final int[][] index = new int[4][];
  private final float[] left;
  private final float[] right;
  private final float[] top;
  private final float[] bottom;
  private final float[] lower;
  private final float[] beside;

  FourTaps(Canvas in, int width) {
    this.in = in;
    this.coverage = new float[width];
    this.left = new float[width];
    this.right = new float[width];
    this.top = new float[width];
    this.bottom = new float[width];
    this.lower = new float[width];
    this.beside = new float[width];
    for (int tap = 0; tap < 4; tap++) {
      index[tap] = new int[width];
    }
  }

  /** Finds the pixels and weights for a row of index coordinates. */
  void place(Coordinates at) {
    boolean wide = in.width() > 1;
    boolean high = in.height() > 1;
    for (int x = 0; x < coverage.length; x++) {
      float s = at.right[x];
      float t = at.down[x];
      int column = Taps.first(at.column[x], s, in.width());
      int row = Taps.first(at.row[x], t, in.height());
      int across = column - at.column[x];
      int along = row - at.row[x];
      left[x] = Taps.weight(s, across);
      right[x] = wide ? Taps.weight(s, across + 1) : 0;
      top[x] = Taps.weight(t, along);
      bottom[x] = high ? Taps.weight(t, along + 1) : 0;
      coverage[x] = (left[x] + right[x]) * (top[x] + bottom[x]);
      int pixel = row * in.width() + column;
      index[0][x] = pixel;
      index[1][x] = wide ? pixel + 1 : Elements.OUTSIDE;
      index[2][x] = high ? pixel + in.width() : Elements.OUTSIDE;
      index[3][x] = wide && high ? pixel + in.width() + 1 : Elements.OUTSIDE;
    }
  }

  /** The weighted sums over one channel. */
  void sum(DType dtype, MemorySegment channel, float[] sums) {
    pair(dtype, channel, index[0], index[1], sums);
    pair(dtype, channel, index[2], index[3], lower);
    for (int x = 0; x < sums.length; x++) {
      sums[x] = Math.fma(lower[x], bottom[x], sums[x] * top[x]);
    }
  }

  private void pair(DType dtype, MemorySegment channel, int[] first, int[] second, float[] sums) {
    Elements.fetch(dtype, channel, first, sums);
    Elements.fetch(dtype, channel, second, beside);
    for (int x = 0; x < sums.length; x++) {
      sums[x] = Math.fma(beside[x], right[x], sums[x] * left[x]);
    }
  }
}
