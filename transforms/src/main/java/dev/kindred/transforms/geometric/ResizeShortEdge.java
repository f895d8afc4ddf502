// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/**
 * Scales until the shorter side has a given length and keeps the proportions; sampled as {@link
 * Resize} does.
 *
 * @param pixels length of the shorter side of the result
 */
public record ResizeShortEdge(int pixels) implements FixedTransform, GeometricPlan {
  /** At least 1 pixel. */
  public ResizeShortEdge {
    Sides.require("resize of the short edge", pixels, pixels);
  }

  @Override
  public Geometry on(Canvas in) {
    Canvas out = dev.kindred.ops.Resize.shortEdge(in, pixels);
    return Geometry.resize(in, out, Interpolation.BILINEAR, true);
  }

  @Override
  public String words() {
    return "resize the shorter side to " + pixels;
  }
}
