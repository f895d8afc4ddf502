// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/**
 * Scales to a fixed size, whatever the proportions were.
 *
 * @param height rows of the result
 * @param width columns of the result
 * @param scaling how pixels are made; bilinear with antialias unless said otherwise
 */
public record Resize(int height, int width, Scaling scaling)
    implements FixedTransform, GeometricPlan {
  /** Both sides must be at least 1 pixel. */
  public Resize {
    Sides.require("resize", height, width);
  }

  /** Bilinear with antialias for pictures, the nearest pixel for masks. */
  public Resize(int height, int width) {
    this(height, width, Scaling.SMOOTH);
  }

  @Override
  public Geometry on(Canvas in) {
    return scaling.resize(in, Canvas.hw(height, width));
  }

  @Override
  public String words() {
    return "resize to %d×%d%s".formatted(height, width, scaling.words());
  }
}
