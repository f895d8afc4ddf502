// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

/** An area of a grid: from (x0, y0) up to but without (x1, y1). */
record Area(int x0, int y0, int x1, int y1) {
  int width() {
    return x1 - x0;
  }

  int height() {
    return y1 - y0;
  }

  boolean isEmpty() {
    return x1 <= x0 || y1 <= y0;
  }

  Area intersect(Area other) {
    return new Area(
        Math.max(x0, other.x0),
        Math.max(y0, other.y0),
        Math.min(x1, other.x1),
        Math.min(y1, other.y1));
  }

  /**
   * The same area where only every 2^level-th column and row is left, counted from an offset: the
   * part of a band (T.800 B-15).
   */
  Area reduced(int level, long offsetX, long offsetY) {
    return new Area(
        reduced(x0, offsetX, level),
        reduced(y0, offsetY, level),
        reduced(x1, offsetX, level),
        reduced(y1, offsetY, level));
  }

  private static int reduced(int value, long offset, int level) {
    return (int) -((offset - value) >> level);
  }
}
