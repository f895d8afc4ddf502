// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;

/** The arithmetic of {@link dev.kindred.ops.filter.Sharpness}. */
final class SharpenedRows implements RowFilter {

  private final RowWindow window;
  private final float rest;
  private final float white;
  private final boolean whole;
  private final float[] means;

  /**
   * @param planes {@code [C, H, W]}
   * @param measured whether values have no white
   */
  SharpenedRows(Tensor planes, double factor, boolean measured) {
    DType dtype = planes.dtype();
    this.window = new RowWindow(planes, 3);
    this.rest = (float) (1 - factor);
    this.white = measured ? Float.POSITIVE_INFINITY : (float) dtype.max();
    this.whole = dtype.isInteger() && !measured;
    this.means = new float[window.width()];
  }

  @Override
  public void row(int channel, int y, float[] into) {
    float[] middle = window.row(channel, y);
    System.arraycopy(middle, 0, into, 0, into.length);
    boolean inside = y > 0 && y < window.height() - 1 && into.length > 2;
    if (inside) {
      means(window.row(channel, y - 1), middle, window.row(channel, y + 1));
      for (int x = 1; x < into.length - 1; x++) {
        into[x] = Math.fma(means[x] - into[x], rest, into[x]);
      }
    }
    if (white < Float.POSITIVE_INFINITY) {
      clamp(into);
    }
  }

  private void means(float[] above, float[] middle, float[] below) {
    for (int x = 1; x < means.length - 1; x++) {
      float up = above[x - 1] + above[x] + above[x + 1];
      float low = below[x - 1] + below[x] + below[x + 1];
      float around = up + low + (middle[x - 1] + middle[x + 1]);
      means[x] = Math.fma(5, middle[x], around) / 13;
    }
    for (int x = 1; x < means.length - 1 && whole; x++) {
      means[x] = (float) Math.rint(means[x]);
    }
  }

  private void clamp(float[] row) {
    for (int x = 0; x < row.length; x++) {
      row[x] = Math.clamp(row[x], 0, white);
    }
  }
}
