// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/**
 * Scales to a fixed size, whatever the proportions were: bilinear with antialias for pictures, the
 * nearest pixel for masks.
 *
 * @param height rows of the result
 * @param width columns of the result
 */
public record Resize(int height, int width) implements FixedTransform, GeometricPlan {
  /** Both sides must be at least 1 pixel. */
  public Resize {
    Sides.require("resize", height, width);
  }

  @Override
  public Geometry on(Canvas in) {
    return Geometry.resize(in, Canvas.hw(height, width), Interpolation.BILINEAR, true);
  }

  @Override
  public String words() {
    return "resize to %d×%d".formatted(height, width);
  }
}
