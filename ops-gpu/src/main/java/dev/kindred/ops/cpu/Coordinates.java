// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Anchor;

/**
 * Where the pixels of an output row come from, as index coordinates (0 is the centre of the first
 * pixel): for each axis a whole part and a float. One thread's.
 */
abstract class Coordinates {

  /** How many pixels a row has; arrays may be longer. */
  final int width;

  final int[] column;
  final float[] right;
  final int[] row;
  final float[] down;

  Coordinates(int width, Scratch scratch) {
    this.width = width;
    this.column = scratch.ints(width);
    this.right = scratch.floats(width);
    this.row = scratch.ints(width);
    this.down = scratch.floats(width);
  }

  /** Moves to the output row {@code y}. */
  abstract void row(int y);

  /** By an affine map from output points to input points, as {@link Anchor} defines it. */
  static Coordinates of(Affine back, int width, Scratch scratch) {
    return new Coordinates(width, scratch) {
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
    };
  }
}
