// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.filter;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;

/**
 * Puts a patch over a rectangle of a picture, which must lie inside it: a colour, or noise that was
 * drawn. Masks, boxes and points stay as they are, because what was there is there still.
 *
 * @param top the first row of the rectangle
 * @param left its first column
 * @param patch {@code [C, h, w]}, or {@code [1, h, w]} for all channels, in the units of the
 *     picture (0 to 255 for u8, 0 to 1 for f32); integer types take the nearest number they hold
 */
public record Erase(int top, int left, Tensor patch) implements Filter {

  /** A patch of three axes that begins inside. */
  public Erase {
    if (patch.shape().rank() != 3 || top < 0 || left < 0) {
      throw new IllegalArgumentException(
          "erase at row %d, column %d by %s: give a patch [C, h, w] that begins inside"
              .formatted(top, left, patch));
    }
  }

  /**
   * Refuses a picture that the patch does not fit.
   *
   * @param picture {@code [C, H, W]}
   * @throws IllegalArgumentException if the patch reaches outside or has other channels
   */
  public void requireInside(Shape picture) {
    Shape size = patch.shape();
    boolean fits =
        (size.size(0) == 1 || size.size(0) == picture.size(0))
            && top + size.size(1) <= picture.size(1)
            && left + size.size(2) <= picture.size(2);
    if (!fits) {
      throw new IllegalArgumentException(
          "erase %s at row %d, column %d of a picture %s: it must lie inside and have 1 or all channels"
              .formatted(size, top, left, picture));
    }
  }

  /** A rectangle of one colour: one value for all channels, or one per channel. */
  public static Erase of(int top, int left, Canvas size, double... color) {
    Tensor one = Tensor.of(color, color.length, 1, 1);
    return new Erase(top, left, one.broadcastTo(color.length, size.height(), size.width()));
  }
}
