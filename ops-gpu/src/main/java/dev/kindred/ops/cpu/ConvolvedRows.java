// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.filter.Convolution;
import java.util.Arrays;

/** The arithmetic of {@link Convolution}: one weight after the other, each over a whole row. */
final class ConvolvedRows extends CoveredRows {

  private final RowWindow window;
  private final Convolution plan;
  private final int width;
  private final int across;
  private final int down;
  private final float[] weights;
  private final float[] shifted;

  ConvolvedRows(Raster in, Convolution plan, Scratch scratch) {
    super(in.width(), scratch);
    this.plan = plan;
    this.width = in.width();
    this.down = (int) plan.kernel().shape().size(0);
    this.across = (int) plan.kernel().shape().size(1);
    this.weights = plan.kernel().toFloatArray();
    this.window = new RowWindow(PixelRows.apart(in, scratch), down, scratch);
    this.shifted = scratch.floats(width);
  }

  @Override
  public void read(int y, float[][] row) {
    for (int c = 0; c < row.length; c++) {
      row(c, y, row[c]);
    }
  }

  private void row(int channel, int y, float[] into) {
    Arrays.fill(into, 0);
    boolean first = true;
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] == 0) {
        continue;
      }
      shift(channel, y - down / 2 + k / across, k % across - across / 2);
      if (first) {
        WeightedRows.one(weights[k], shifted, into, width);
      } else {
        WeightedRows.add(weights[k], shifted, into, width);
      }
      first = false;
    }
  }

  /** What lies so many columns to the right of each pixel, {@code y} being any row. */
  private void shift(int channel, int y, int columns) {
    int from = plan.border().inside(y, window.height());
    if (from < 0) {
      Arrays.fill(shifted, 0);
      return;
    }
    float[] row = window.row(channel, from);
    int begin = Math.clamp(-columns, 0, width);
    int end = Math.clamp((long) width - columns, begin, width);
    if (begin < end) {
      System.arraycopy(row, begin + columns, shifted, begin, end - begin);
    }
    border(row, columns, 0, begin);
    border(row, columns, end, width);
  }

  private void border(float[] row, int columns, int from, int end) {
    for (int x = from; x < end; x++) {
      int at = plan.border().inside(x + columns, width);
      shifted[x] = at < 0 ? 0 : row[at];
    }
  }
}
