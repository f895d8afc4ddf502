// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/**
 * Cuts out a rectangle, exactly. It may reach beyond the canvas: there is background.
 *
 * @param top its first row
 * @param left its first column
 * @param height its rows
 * @param width its columns
 */
public record Crop(int top, int left, int height, int width)
    implements FixedTransform, GeometricPlan {
  /** Both sides must be at least 1 pixel. */
  public Crop {
    Sides.require("crop", height, width);
  }

  @Override
  public Geometry on(Canvas in) {
    return Geometry.crop(in, top, left, Canvas.hw(height, width));
  }

  @Override
  public String words() {
    return "crop %d×%d from row %d, column %d".formatted(height, width, top, left);
  }
}
