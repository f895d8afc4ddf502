// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.DType;

/** Rows that blend the four pixels around each point, in plain Java. */
final class Bilinear implements RowSource {
  private final Coordinates at;
  private final FourTaps taps;
  private final Outside outside;
  private final DType dtype;
  private final boolean whole;

  /**
   * @param at where the pixels of a row come from
   * @param whole whether the numbers are made those that the picture's type holds
   */
  Bilinear(Raster in, Coordinates at, Outside outside, boolean whole, Scratch scratch) {
    this.dtype = in.dtype();
    this.whole = whole;
    this.at = at;
    this.taps = new FourTaps(in, at.width, scratch);
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
    if (whole) {
      for (int c = 0; c < outside.channels(); c++) {
        Whole.round(dtype, row[c], at.width);
      }
    }
  }

  @Override
  public float[] coverage() {
    return taps.coverage;
  }
}
