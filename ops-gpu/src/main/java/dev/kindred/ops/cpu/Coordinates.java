// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Border;
import dev.kindred.ops.Warp;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Anchor;
import dev.kindred.ops.map.Composition;
import dev.kindred.ops.map.Displacement;
import dev.kindred.ops.map.Mapping;
import dev.kindred.ops.map.PerspectiveAnchor;
import dev.kindred.ops.map.Projective;

/**
 * Where the pixels of an output row come from, as index coordinates (0 is the centre of the first
 * pixel): for each axis a whole part and a float, as {@link Anchor} and {@link PerspectiveAnchor}
 * define them for matrices, and {@link Warp} for other maps. One thread's.
 */
abstract class Coordinates {

  /** The whole part of what lies behind a horizon: outside, whatever the border. */
  private static final int NOWHERE = Integer.MAX_VALUE;

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

  /** In the arrays of another. */
  Coordinates(Coordinates shared) {
    this.width = shared.width;
    this.column = shared.column;
    this.right = shared.right;
    this.row = shared.row;
    this.down = shared.down;
  }

  /** Moves to the output row {@code y}. */
  abstract void row(int y);

  /** Those of a plan, brought inside where its border repeats the picture. */
  static Coordinates of(Warp plan, Scratch scratch) {
    Coordinates plain = unfolded(plan, scratch);
    return plan.border() == Border.CONSTANT
        ? plain
        : new FoldedCoordinates(plain, plan.border(), plan.in());
  }

  /** Those of a plan, whatever its border. */
  static Coordinates unfolded(Warp plan, Scratch scratch) {
    int width = plan.out().width();
    Mapping back = plan.forward().inverse();
    return switch (back) {
      case Affine map -> new AffineCoordinates(map, width, scratch);
      case Projective map -> new ProjectiveCoordinates(map, width, scratch);
      case Displacement field when !field.isBackward() ->
          new FieldCoordinates(field, width, scratch);
      case Displacement _, Composition _ -> new PlacedCoordinates(back, width, scratch);
    };
  }

  final boolean isNowhere(int x) {
    return column[x] == NOWHERE;
  }

  /** Puts a pixel outside, whatever the border. */
  final void putNowhere(int x) {
    column[x] = NOWHERE;
    right[x] = 0;
    row[x] = NOWHERE;
    down[x] = 0;
  }
}
