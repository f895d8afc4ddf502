// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/**
 * Scales until the longer side has a given length and keeps the proportions; the shorter side is
 * rounded to the nearest whole pixel, and at least 1.
 *
 * @param pixels length of the longer side of the result
 * @param scaling how pixels are made; bilinear with antialias unless said otherwise
 */
public record ResizeLongEdge(int pixels, Scaling scaling) implements FixedTransform, GeometricPlan {
  /** At least 1 pixel. */
  public ResizeLongEdge {
    Sides.require("resize of the long edge", pixels, pixels);
  }

  /** Bilinear with antialias for pictures, the nearest pixel for masks. */
  public ResizeLongEdge(int pixels) {
    this(pixels, Scaling.SMOOTH);
  }

  @Override
  public Geometry on(Canvas in) {
    return scaling.resize(in, Sides.within(in, pixels, pixels));
  }

  @Override
  public String words() {
    return "resize the longer side to %d%s".formatted(pixels, scaling.words());
  }
}
