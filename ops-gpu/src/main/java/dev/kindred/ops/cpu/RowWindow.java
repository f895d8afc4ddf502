// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import java.util.Arrays;

/**
 * The last few rows of a picture as floats: work that goes down the picture reads each row once.
 * Not for several threads at once.
 */
final class RowWindow {

  private static final int NONE = -1;

  private final PixelRows source;
  private final int left;
  private final int pixels;
  private final float[][][] rows;
  private final int[][] held;

  /**
   * @param size how many rows, one after the other, are wanted at once
   * @param left the first column that is read
   * @param pixels how many columns are read
   */
  RowWindow(PixelRows source, int size, int left, int pixels, Scratch scratch) {
    this.source = source;
    this.left = left;
    this.pixels = pixels;
    int most = Math.min(size, source.height());
    this.rows = new float[source.perHeight()][][];
    this.held = new int[source.perHeight()][most];
    for (int plane = 0; plane < rows.length; plane++) {
      rows[plane] = scratch.row(most, pixels * source.step());
      Arrays.fill(held[plane], NONE);
    }
  }

  /** All columns of a picture. */
  RowWindow(PixelRows source, int size, Scratch scratch) {
    this(source, size, 0, source.width(), scratch);
  }

  int height() {
    return source.height();
  }

  /** A row, not to be changed; it stays while rows less than the size away are asked. */
  float[] row(int plane, int y) {
    int slot = y % held[plane].length;
    if (held[plane][slot] != y) {
      source.read(plane, y, left, pixels, rows[plane][slot]);
      held[plane][slot] = y;
    }
    return rows[plane][slot];
  }
}
