// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Draws a {@link SampledRotation} by an angle from {@code min} to {@code max}, all equally likely:
 * {@link RandomRotation} with a choice of canvas and sampling.
 *
 * @param min degrees, positive is counter-clockwise
 * @param max degrees, not below {@code min}
 * @param expand whether the canvas grows to hold the turned picture
 * @param sampling how pixels are made
 */
public record RandomSampledRotation(double min, double max, boolean expand, Sampling sampling)
    implements Transform {
  /** The range must be finite and in order. */
  public RandomSampledRotation {
    Range.require("random sampled rotation", "degrees", min, max);
  }

  @Override
  public SampledRotation draw(DrawKey key, Scene scene) {
    return new SampledRotation(key.uniform("degrees", min, max), expand, sampling);
  }
}
