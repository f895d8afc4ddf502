// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

/**
 * Some whole rows and columns of a canvas.
 *
 * @param top the first row, at least 0
 * @param left the first column, at least 0
 * @param height how many rows, at least 1
 * @param width how many columns, at least 1
 */
public record CanvasBox(int top, int left, int height, int width) {
  /**
   * @throws IllegalArgumentException where it has no pixels or begins before the canvas
   */
  public CanvasBox {
    if (top < 0 || left < 0 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "canvas box of %d rows from %d, %d columns from %d: it must begin at 0 or later and hold a pixel"
              .formatted(height, top, width, left));
    }
  }

  /** The canvas of what is in the box. */
  public Canvas canvas() {
    return Canvas.hw(height, width);
  }

  /** A box within this one, as a box of the canvas that this one lies on. */
  public CanvasBox within(CanvasBox inner) {
    inner.requireOn(canvas());
    return new CanvasBox(top + inner.top, left + inner.left, inner.height, inner.width);
  }

  /**
   * Checks that all of the box lies on a canvas.
   *
   * @throws IllegalArgumentException where it does not
   */
  public void requireOn(Canvas whole) {
    if (height > whole.height() - top || width > whole.width() - left) {
      throw new IllegalArgumentException(
          "%s on a canvas of %s: it reaches beyond; cut it to the canvas, or pad first"
              .formatted(this, whole));
    }
  }
}
