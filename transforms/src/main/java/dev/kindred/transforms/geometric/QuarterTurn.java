// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/**
 * Turns counter-clockwise by whole quarter turns, exactly; an odd number swaps the sides of the
 * canvas.
 *
 * @param turns any whole number; negative turns clockwise
 */
public record QuarterTurn(int turns) implements FixedTransform, GeometricPlan {
  @Override
  public Geometry on(Canvas in) {
    return Geometry.quarterTurns(in, turns);
  }

  @Override
  public String words() {
    return switch (Math.floorMod(turns, 4)) {
      case 1 -> "quarter turn counter-clockwise";
      case 2 -> "half turn";
      case 3 -> "quarter turn clockwise";
      default -> "no turn";
    };
  }
}
