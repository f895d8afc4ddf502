// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Stay;
import dev.kindred.transforms.Transform;

/**
 * Draws a {@link Flip} with probability {@code p}, else leaves the sample in place.
 *
 * @param p from 0 (never) to 1 (always)
 * @param axis what changes sides
 */
public record RandomFlip(double p, Flip.Axis axis) implements Transform {
  /** The probability must be one. */
  public RandomFlip {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          "random flip: probability %s; give one from 0 to 1".formatted(p));
    }
  }

  /** Left and right change sides. */
  public RandomFlip(double p) {
    this(p, Flip.Axis.HORIZONTAL);
  }

  @Override
  public FixedTransform draw(DrawKey key, Scene scene) {
    return key.chance("flip", p) ? new Flip(axis) : new Stay();
  }
}
