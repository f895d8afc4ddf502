// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

/** The arithmetic of {@link dev.kindred.ops.filter.Sharpness}. */
final class SharpenedRows extends CoveredRows {

  private final RowWindow window;
  private final int width;
  private final float rest;
  private final float white;
  private final boolean whole;
  private final float[] means;

  /**
   * @param measured whether values have no white
   */
  SharpenedRows(Raster in, double factor, boolean measured, Scratch scratch) {
    super(in.width(), scratch);
    this.window = new RowWindow(PixelRows.apart(in, scratch), 3, scratch);
    this.width = in.width();
    this.rest = (float) (1 - factor);
    this.white = measured ? Float.POSITIVE_INFINITY : (float) in.dtype().max();
    this.whole = in.dtype().isInteger() && !measured;
    this.means = scratch.floats(width);
  }

  @Override
  public void read(int y, float[][] row) {
    for (int c = 0; c < row.length; c++) {
      sharpen(c, y, row[c]);
      if (white < Float.POSITIVE_INFINITY) {
        finish(row[c]);
      }
    }
  }

  private void sharpen(int channel, int y, float[] into) {
    float[] middle = window.row(channel, y);
    System.arraycopy(middle, 0, into, 0, width);
    if (y > 0 && y < window.height() - 1) {
      means(window.row(channel, y - 1), middle, window.row(channel, y + 1));
      for (int x = 1; x < width - 1; x++) {
        into[x] = Math.fma(means[x] - into[x], rest, into[x]);
      }
    }
  }

  private void means(float[] above, float[] middle, float[] below) {
    for (int x = 1; x < width - 1; x++) {
      float up = above[x - 1] + above[x] + above[x + 1];
      float low = below[x - 1] + below[x] + below[x + 1];
      float around = up + low + (middle[x - 1] + middle[x + 1]);
      means[x] = Math.fma(5, middle[x], around) / 13;
    }
    for (int x = 1; x < width - 1 && whole; x++) {
      means[x] = (float) Math.rint(means[x]);
    }
  }

  private void finish(float[] row) {
    for (int x = 0; x < width; x++) {
      row[x] = Math.clamp(row[x], 0, white);
    }
    for (int x = 0; x < width && whole; x++) {
      row[x] = (int) row[x];
    }
  }
}
