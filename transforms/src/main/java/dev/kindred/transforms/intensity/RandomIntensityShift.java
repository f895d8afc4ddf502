// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link LinearIntensity}: another brightness and contrast of what was measured.
 *
 * @param factor above 0
 * @param offset in the unit of the values
 */
public record RandomIntensityShift(Range factor, Range offset) implements Transform {
  /** A factor must be above 0. */
  public RandomIntensityShift {
    if (factor.min() <= 0) {
      throw new IllegalArgumentException(
          "random intensity shift: factor from %s to %s; give numbers above 0"
              .formatted(factor.min(), factor.max()));
    }
  }

  @Override
  public LinearIntensity draw(DrawKey key, Scene scene) {
    return new LinearIntensity(
        key.uniform("factor", factor.min(), factor.max()),
        key.uniform("offset", offset.min(), offset.max()));
  }
}
