// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Border;
import dev.kindred.semtypes.Tensor;

/** Weighted means of neighbours, down the columns first, then along the row. */
final class SeparableRows implements RowFilter {

  private final RowWindow window;
  private final float[] across;
  private final float[] down;
  private final Border border;
  private final float[][] column;
  private final float[] lowered;
  private final float[] widened;
  private final float[][] shifted;

  /**
   * @param planes {@code [C, H, W]}
   * @param across weights along a row, from the left, an odd number
   * @param down weights down a column, from the top, an odd number
   * @param border what stands beyond the edge; not a constant
   */
  SeparableRows(Tensor planes, float[] across, float[] down, Border border) {
    this.window = new RowWindow(planes, down.length);
    this.across = across;
    this.down = down;
    this.border = border;
    this.column = new float[down.length][];
    this.lowered = new float[window.width()];
    this.widened = new float[window.width() + across.length - 1];
    this.shifted = new float[across.length][window.width()];
  }

  @Override
  public void row(int channel, int y, float[] into) {
    int reach = down.length / 2;
    for (int k = 0; k < down.length; k++) {
      column[k] = window.row(channel, border.inside(y - reach + k, window.height()));
    }
    WeightedRows.sum(down, column, lowered);
    widen();
    for (int k = 0; k < across.length; k++) {
      System.arraycopy(widened, k, shifted[k], 0, shifted[k].length);
    }
    WeightedRows.sum(across, shifted, into);
  }

  private void widen() {
    int width = lowered.length;
    int reach = across.length / 2;
    System.arraycopy(lowered, 0, widened, reach, width);
    for (int i = 1; i <= reach; i++) {
      widened[reach - i] = lowered[border.inside(-i, width)];
      widened[reach + width - 1 + i] = lowered[border.inside(width - 1 + i, width)];
    }
  }
}
