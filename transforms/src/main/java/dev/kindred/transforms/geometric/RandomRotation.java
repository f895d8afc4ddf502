// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.GeometricPlan;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Draws a {@link Rotation} by an angle from {@code min} to {@code max}, all equally likely; a
 * {@link SampledRotation} where canvas or sampling are chosen.
 *
 * @param min degrees, positive is counter-clockwise
 * @param max degrees, not below {@code min}
 * @param expand whether the canvas grows to hold the turned picture
 * @param sampling how pixels are made
 */
public record RandomRotation(double min, double max, boolean expand, Sampling sampling)
    implements Transform {
  /** The range must be finite and in order. */
  public RandomRotation {
    Range.require("random rotation", "degrees", min, max);
  }

  /** On the same canvas, sampled bilinearly, background in the corners. */
  public RandomRotation(double min, double max) {
    this(min, max, false, Sampling.BILINEAR);
  }

  @Override
  public GeometricPlan draw(DrawKey key, Scene scene) {
    double degrees = key.uniform("degrees", min, max);
    return !expand && sampling.equals(Sampling.BILINEAR)
        ? new Rotation(degrees)
        : new SampledRotation(degrees, expand, sampling);
  }
}
