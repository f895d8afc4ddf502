// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Border;

/** Weighted means of neighbours, down the columns first, then along the row. */
final class SeparableRows extends CoveredRows {

  private final RowWindow window;
  private final int width;
  private final float[] across;
  private final float[] down;
  private final Border border;
  private final float[][] column;
  private final float[] lowered;
  private final float[] widened;
  private final float[][] shifted;

  /**
   * @param across weights along a row, from the left, an odd number
   * @param down weights down a column, from the top, an odd number
   * @param border what stands beyond the edge; not a constant
   */
  SeparableRows(Raster in, float[] across, float[] down, Border border, Scratch scratch) {
    super(in.width(), scratch);
    this.window = new RowWindow(PixelRows.apart(in, scratch), down.length, scratch);
    this.width = in.width();
    this.across = across;
    this.down = down;
    this.border = border;
    this.column = new float[down.length][];
    this.lowered = scratch.floats(width);
    this.widened = scratch.floats(width + across.length - 1);
    this.shifted = scratch.row(across.length, width);
  }

  @Override
  public void read(int y, float[][] row) {
    for (int c = 0; c < row.length; c++) {
      for (int k = 0; k < down.length; k++) {
        column[k] = window.row(c, border.inside(y - down.length / 2 + k, window.height()));
      }
      WeightedRows.sum(down, 0, column, lowered, width);
      widen();
      for (int k = 0; k < across.length; k++) {
        System.arraycopy(widened, k, shifted[k], 0, width);
      }
      WeightedRows.sum(across, 0, shifted, row[c], width);
    }
  }

  private void widen() {
    int reach = across.length / 2;
    System.arraycopy(lowered, 0, widened, reach, width);
    for (int i = 1; i <= reach; i++) {
      widened[reach - i] = lowered[border.inside(-i, width)];
      widened[reach + width - 1 + i] = lowered[border.inside(width - 1 + i, width)];
    }
  }
}
