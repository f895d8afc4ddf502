// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Border;
import dev.kindred.ops.filter.MedianFilter;
import dev.kindred.semtypes.DType;
import java.util.Arrays;

/**
 * The arithmetic of {@link MedianFilter}. Bytes are counted as the window goes along the row
 * (Huang, Yang, Tang 1979, "A fast two-dimensional median filtering algorithm"); other values are
 * sorted.
 */
final class MedianRows extends CoveredRows {

  private static final int BYTES = 256;

  private final RowWindow window;
  private final MedianFilter plan;
  private final int width;
  private final boolean bytes;
  private final float[][] rows;
  private final float[] near;
  private final int[] counts = new int[BYTES];
  private int median;
  private int below;

  MedianRows(Raster in, MedianFilter plan, Scratch scratch) {
    super(in.width(), scratch);
    this.plan = plan;
    this.width = in.width();
    this.bytes = in.dtype() == DType.U8;
    this.window = new RowWindow(PixelRows.apart(in, scratch), plan.height(), scratch);
    this.rows = new float[plan.height()][];
    this.near = new float[plan.width() * plan.height()];
  }

  @Override
  public void read(int y, float[][] row) {
    for (int c = 0; c < row.length; c++) {
      for (int k = 0; k < rows.length; k++) {
        int from = y - rows.length / 2 + k;
        rows[k] = window.row(c, Border.EDGE.inside(from, window.height()));
      }
      if (bytes) {
        counted(row[c]);
      } else {
        sorted(row[c]);
      }
    }
  }

  private void sorted(float[] into) {
    int reach = plan.width() / 2;
    for (int x = 0; x < width; x++) {
      int count = 0;
      for (float[] row : rows) {
        for (int dx = -reach; dx <= reach; dx++) {
          near[count++] = row[Math.clamp(x + dx, 0, width - 1)];
        }
      }
      Arrays.sort(near);
      into[x] = near[near.length / 2];
    }
  }

  private void counted(float[] into) {
    int reach = plan.width() / 2;
    Arrays.fill(counts, 0);
    median = 0;
    below = 0;
    for (int dx = -reach; dx <= reach; dx++) {
      column(Math.clamp(dx, 0, width - 1), 1);
    }
    for (int x = 0; x < width; x++) {
      into[x] = middle();
      column(Math.max(x - reach, 0), -1);
      column(Math.min(x + reach + 1, width - 1), 1);
    }
  }

  private void column(int x, int more) {
    for (float[] row : rows) {
      int value = (int) row[x];
      counts[value] += more;
      below += value < median ? more : 0;
    }
  }

  /**
   * Moves the median to where at most half of the values are below it, and more than half not
   * above.
   */
  private int middle() {
    int half = near.length / 2;
    while (below > half) {
      median--;
      below -= counts[median];
    }
    while (below + counts[median] <= half) {
      below += counts[median];
      median++;
    }
    return median;
  }
}
