// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Anchor;

/** The coordinates of an affine map. */
final class AffineCoordinates extends Coordinates {

  private final Affine back;

  /**
   * @param back sends output points to input points
   */
  AffineCoordinates(Affine back, int width, Scratch scratch) {
    super(width, scratch);
    this.back = back;
  }

  @Override
  void row(int y) {
    for (int x0 = 0; x0 < width; x0 += Anchor.TILE) {
      tile(x0, Anchor.column(back, x0, y), column, right);
      tile(x0, Anchor.row(back, x0, y), row, down);
    }
  }

  private void tile(int x0, Anchor anchor, int[] index, float[] offset) {
    int end = Math.min(x0 + Anchor.TILE, width);
    for (int x = x0; x < end; x++) {
      index[x] = anchor.index();
      offset[x] = anchor.offset(x - x0);
    }
  }
}
