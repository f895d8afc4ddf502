// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import java.util.Arrays;

/** Rows of a picture as they are: each pixel is read at its own place. */
final class SamePlace implements RowSource {
  private final Raster in;
  private final ElementRow elements;
  private final float[] coverage;

  SamePlace(Raster in, Scratch scratch) {
    this.in = in;
    this.elements = ElementRow.of(in.dtype(), in.channels() * in.width(), scratch);
    this.coverage = scratch.floats(in.width());
    Arrays.fill(coverage, 1);
  }

  @Override
  public float[] coverage() {
    return coverage;
  }

  @Override
  public void read(int y, float[][] row) {
    if (in.hasDenseRows()) {
      for (int c = 0; c < in.channels(); c++) {
        elements.load(in.memory(), in.at(c, y), in.width());
        elements.decode(0, 1, in.width(), row[c]);
      }
    } else if (in.hasDensePixels()) {
      elements.load(in.memory(), in.at(0, y), in.channels() * in.width());
      for (int c = 0; c < in.channels(); c++) {
        elements.decode(c, in.channels(), in.width(), row[c]);
      }
    } else {
      for (int c = 0; c < in.channels(); c++) {
        scattered(in.at(c, y), row[c]);
      }
    }
  }

  private void scattered(long start, float[] into) {
    for (int x = 0; x < in.width(); x++) {
      into[x] = elements.number(in.memory(), start + x * in.steps().column());
    }
  }
}
