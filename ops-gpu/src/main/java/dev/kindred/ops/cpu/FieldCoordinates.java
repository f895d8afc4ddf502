// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.map.Displacement;

/** The coordinates of a displacement field: each pixel's own place and its displacement. */
final class FieldCoordinates extends Coordinates {

  private final Displacement field;

  /**
   * @param field leads from the output's pixels to the input's
   */
  FieldCoordinates(Displacement field, int width, Scratch scratch) {
    super(width, scratch);
    this.field = field;
  }

  @Override
  void row(int y) {
    field.row(y, right, down);
    for (int x = 0; x < width; x++) {
      column[x] = x;
      row[x] = y;
    }
  }
}
