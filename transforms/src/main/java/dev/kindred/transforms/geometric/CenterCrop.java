// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/**
 * Cuts out the middle, exactly. Where it is larger than the canvas, there is background around it.
 *
 * @param height rows of the result
 * @param width columns of the result
 */
public record CenterCrop(int height, int width) implements FixedTransform, GeometricPlan {
  /** Both sides must be at least 1 pixel. */
  public CenterCrop {
    Sides.require("center crop", height, width);
  }

  @Override
  public Geometry on(Canvas in) {
    return Geometry.centerCrop(in, Canvas.hw(height, width));
  }

  @Override
  public String words() {
    return "crop %d×%d from the middle".formatted(height, width);
  }
}
