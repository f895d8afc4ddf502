// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Anchor;
import dev.kindred.ops.map.Mapping;

/**
 * Where the pixels of an output row come from, as index coordinates (0 is the centre of the first
 * pixel): a whole part and a float for each axis, as {@link Anchor} defines them.
 */
final class Coordinates {

  final int[] column;
  final float[] right;
  final int[] row;
  final float[] down;
  private final Affine back;

  /** For rows of {@code width} pixels; {@code back} sends output points to input points. */
  Coordinates(Mapping back, int width) {
    this.back = (Affine) back;
    this.column = new int[width];
    this.right = new float[width];
    this.row = new int[width];
    this.down = new float[width];
  }

  /** Moves to the output row {@code y}. */
  void row(int y) {
    for (int x0 = 0; x0 < column.length; x0 += Anchor.TILE) {
      tile(x0, Anchor.column(back, x0, y), column, right);
      tile(x0, Anchor.row(back, x0, y), row, down);
    }
  }

  private static void tile(int x0, Anchor anchor, int[] index, float[] offset) {
    int end = Math.min(x0 + Anchor.TILE, index.length);
    for (int x = x0; x < end; x++) {
      index[x] = anchor.index();
      offset[x] = anchor.offset(x - x0);
    }
  }
}
