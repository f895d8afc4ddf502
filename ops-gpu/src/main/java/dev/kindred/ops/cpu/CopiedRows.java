// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.Arrays;

/** Rows whose pixels are each one pixel of the input, or what lies outside. */
final class CopiedRows implements RowSource {
  private final Tensor planes;
  private final Sources sources;
  private final float[] outside;
  private final int[] index;
  private final float[] coverage;

  /**
   * @param planes the input [C, H, W], dense
   * @param outside one value per channel, of the type of the input
   */
  CopiedRows(Tensor planes, Sources sources, float[] outside, int width, Scratch scratch) {
    this.planes = planes;
    this.sources = sources;
    this.outside = outside;
    this.index = new int[width];
    this.coverage = scratch.floats(width);
    Arrays.fill(coverage, 1);
  }

  @Override
  public void read(int y, float[][] row) {
    sources.row(y, index);
    DType dtype = planes.dtype();
    long plane = planes.shape().size(1) * planes.shape().size(2) * dtype.bytes();
    for (int c = 0; c < outside.length; c++) {
      Elements.fetch(dtype, planes.memory().asSlice(c * plane, plane), index, row[c]);
      for (int x = 0; x < index.length; x++) {
        row[c][x] = index[x] < 0 ? outside[c] : row[c][x];
      }
    }
    for (int x = 0; x < index.length; x++) {
      coverage[x] = index[x] < 0 ? 0 : 1;
    }
  }

  @Override
  public float[] coverage() {
    return coverage;
  }
}
