// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

/**
 * Reads rows of a picture as floats: each channel by itself, or, where the channels of a pixel are
 * side by side in memory, all of them in one go. Not for several threads at once.
 */
final class PixelRows {

  private final Raster raster;
  private final ElementRow elements;
  private final boolean together;

  private PixelRows(Raster raster, boolean together, Scratch scratch) {
    this.raster = raster;
    this.elements = ElementRow.of(raster.dtype(), raster.channels() * raster.width(), scratch);
    this.together = together;
  }

  /** Each channel by itself. */
  static PixelRows apart(Raster raster, Scratch scratch) {
    return new PixelRows(raster, false, scratch);
  }

  /** As they lie in memory. */
  static PixelRows of(Raster raster, Scratch scratch) {
    return new PixelRows(raster, step(raster) > 1, scratch);
  }

  /** How far one pixel of a row is from the next in rows as they lie in memory. */
  static int step(Raster raster) {
    return raster.hasDensePixels() ? raster.channels() : 1;
  }

  /** How many rows there are at each height: one per channel, or one of all channels. */
  int perHeight() {
    return together ? 1 : raster.channels();
  }

  /** How far one pixel of a row is from the next. */
  int step() {
    return together ? raster.channels() : 1;
  }

  int height() {
    return raster.height();
  }

  int width() {
    return raster.width();
  }

  /** Reads so many pixels of a row from the column {@code left} on. */
  void read(int plane, int y, int left, int pixels, float[] into) {
    long at = raster.at(plane, y) + left * raster.steps().column();
    if (together || raster.hasDenseRows()) {
      elements.load(raster.memory(), at, pixels * step());
      elements.decode(0, 1, pixels * step(), into);
    } else {
      for (int x = 0; x < pixels; x++) {
        into[x] = elements.number(raster.memory(), at + x * raster.steps().column());
      }
    }
  }
}
