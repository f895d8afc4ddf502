// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

/**
 * Writes rows of numbers to memory, as planes or interleaved: integers rounded, halves to the even
 * one, and clamped; short floats rounded. Each thread has one of its own.
 */
final class RowStore {
  private final Raster out;
  private final ElementRow elements;

  /**
   * @param out whose memory can be written; its channels or its pixels are dense
   * @throws IllegalArgumentException if neither is
   */
  RowStore(Raster out, Scratch scratch) {
    if (!out.hasDenseRows() && !out.hasDensePixels()) {
      throw new IllegalArgumentException(
          "store of rows to steps %s: neither rows nor pixels lie in one piece; store to CHW or HWC"
              .formatted(out.steps()));
    }
    this.out = out;
    this.elements = ElementRow.of(out.dtype(), out.channels() * out.width(), scratch);
  }

  /**
   * @param y the row
   * @param row one array per channel, stored from its beginning
   */
  void write(int y, float[][] row) {
    int width = out.width();
    if (out.hasDenseRows()) {
      for (int c = 0; c < out.channels(); c++) {
        elements.write(row[c], out.memory(), out.at(c, y), width);
      }
    } else {
      for (int c = 0; c < out.channels(); c++) {
        elements.encode(c, out.channels(), width, row[c]);
      }
      elements.store(out.memory(), out.at(0, y), out.channels() * width);
    }
  }
}
