// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.ops.Reindex;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/**
 * One of the eight ways to lay a sheet on a rectangle: quarter turns, flips and transpositions, all
 * exact.
 *
 * @param symmetry which way
 */
public record Dihedral(Symmetry symmetry) implements FixedTransform, GeometricPlan {
  /** The eight symmetries of a square; turns are counter-clockwise. */
  public enum Symmetry {
    /** As it is. */
    IDENTITY,
    /** A quarter turn counter-clockwise. */
    QUARTER_TURN,
    /** A half turn. */
    HALF_TURN,
    /** A quarter turn clockwise. */
    QUARTER_TURN_CLOCKWISE,
    /** Left and right change sides. */
    FLIP_HORIZONTAL,
    /** Top and bottom change sides. */
    FLIP_VERTICAL,
    /** Rows become columns: mirrored at the diagonal through the top left. */
    TRANSPOSE,
    /** Mirrored at the diagonal through the top right. */
    TRANSVERSE
  }

  @Override
  public Geometry on(Canvas in) {
    return switch (symmetry) {
      case IDENTITY -> Geometry.quarterTurns(in, 0);
      case QUARTER_TURN -> Geometry.quarterTurns(in, 1);
      case HALF_TURN -> Geometry.quarterTurns(in, 2);
      case QUARTER_TURN_CLOCKWISE -> Geometry.quarterTurns(in, 3);
      case FLIP_HORIZONTAL -> Geometry.horizontalFlip(in);
      case FLIP_VERTICAL -> Geometry.verticalFlip(in);
      case TRANSPOSE -> Geometry.transpose(in);
      case TRANSVERSE -> transverse(in);
    };
  }

  /** One copy, not two: a half turn and a transposition come to one map of whole pixels. */
  private static Geometry transverse(Canvas in) {
    Reindex transpose = Geometry.transpose(in);
    Affine map = Geometry.quarterTurns(in, 2).forward().then(transpose.forward());
    return new Reindex(in, transpose.out(), map, transpose.border(), transpose.fill());
  }

  @Override
  public String words() {
    return switch (symmetry) {
      case IDENTITY -> "leave in place";
      case QUARTER_TURN -> "quarter turn counter-clockwise";
      case HALF_TURN -> "half turn";
      case QUARTER_TURN_CLOCKWISE -> "quarter turn clockwise";
      case FLIP_HORIZONTAL -> "flip left and right";
      case FLIP_VERTICAL -> "flip top and bottom";
      case TRANSPOSE -> "swap rows and columns";
      case TRANSVERSE -> "swap rows and columns, and turn by half";
    };
  }
}
