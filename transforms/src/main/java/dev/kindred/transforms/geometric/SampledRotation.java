// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.ops.Warp;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/**
 * Turns about the middle, as {@link Rotation} does, with a choice of canvas and sampling. Half
 * turns, and quarter turns where the canvas may change or is square, are exact.
 *
 * <p>With {@code expand} the canvas grows to hold all of the picture, by torchvision's rule for its
 * size; unlike torchvision, boxes and points move by the very map of the picture, and lie on its
 * canvas.
 *
 * @param degrees positive is counter-clockwise on screen
 * @param expand whether the canvas grows; otherwise corners are cut off
 * @param sampling how pixels are made
 */
public record SampledRotation(double degrees, boolean expand, Sampling sampling)
    implements FixedTransform, GeometricPlan {
  /** The angle must be a number. */
  public SampledRotation {
    var _ = new Rotation(degrees);
  }

  /** Bilinear, on a canvas that holds all of the picture. */
  public static SampledRotation expanding(double degrees) {
    return new SampledRotation(degrees, true, Sampling.BILINEAR);
  }

  @Override
  public Geometry on(Canvas in) {
    Geometry turn =
        Geometry.rotation(in, degrees, expand, sampling.interpolation(), sampling.fill());
    return turn instanceof Warp warp ? sampling.warp(in, warp.out(), warp.forward()) : turn;
  }

  @Override
  public String words() {
    return new Rotation(degrees).words()
        + (expand && degrees % 180 != 0 ? " on a larger canvas" : "")
        + sampling.words();
  }
}
