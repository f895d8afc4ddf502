// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Draws a {@link Rotation} by an angle from {@code min} to {@code max}, all equally likely.
 *
 * @param min degrees, positive is counter-clockwise
 * @param max degrees, not below {@code min}
 */
public record RandomRotation(double min, double max) implements Transform {
  /** The range must be finite and in order. */
  public RandomRotation {
    Range.require("random rotation", "degrees", min, max);
  }

  @Override
  public Rotation draw(DrawKey key, Scene scene) {
    return new Rotation(key.uniform("degrees", min, max));
  }
}
