// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/** Moves nothing: what a transform draws when chance decides against it. */
public record Stay() implements FixedTransform, GeometricPlan {
  @Override
  public Geometry on(Canvas in) {
    return Geometry.quarterTurns(in, 0);
  }

  @Override
  public String words() {
    return "leave in place";
  }
}
