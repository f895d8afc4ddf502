// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Border;

/** Rows that blend the sixteen pixels around each point, in plain Java. */
final class Bicubic implements RowSource {
  private final Coordinates at;
  private final SixteenTaps taps;
  private final Outside outside;

  /**
   * @param at where the pixels of a row come from, also beyond the edges
   */
  Bicubic(Raster in, Coordinates at, Border border, Outside outside, Scratch scratch) {
    this.at = at;
    this.taps = new SixteenTaps(in, border, at.width, scratch);
    this.outside = outside;
  }

  @Override
  public void read(int y, float[][] row) {
    at.row(y);
    taps.place(at);
    for (int c = 0; c < outside.channels(); c++) {
      taps.sum(c, row[c]);
    }
    outside.blend(taps.coverage, at.width, row);
  }

  @Override
  public float[] coverage() {
    return taps.coverage;
  }
}
