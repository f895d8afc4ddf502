// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.erase;

import dev.kindred.semtypes.Canvas;
import java.util.Optional;

/**
 * Pixels of a picture; what lies outside it is left out.
 *
 * @param top first row
 * @param left first column
 * @param height rows, at least 1
 * @param width columns, at least 1
 */
public record Rectangle(int top, int left, int height, int width) {
  /** At least one pixel. */
  public Rectangle {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "rectangle of %d×%d (H×W): give at least 1 pixel".formatted(height, width));
    }
  }

  /** The part on a canvas; empty where there is none. */
  Optional<Rectangle> on(Canvas canvas) {
    int first = Math.max(top, 0);
    int begin = Math.max(left, 0);
    int rows = Math.min(top + height, canvas.height()) - first;
    int columns = Math.min(left + width, canvas.width()) - begin;
    return rows < 1 || columns < 1
        ? Optional.empty()
        : Optional.of(new Rectangle(first, begin, rows, columns));
  }
}
