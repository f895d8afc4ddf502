// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link Saturation} of a factor, all equally likely.
 *
 * @param factor at least 0; 1 changes nothing
 */
public record RandomSaturation(Range factor) implements Transform {
  /** Checked as the engine will need it. */
  public RandomSaturation {
    var _ = new Saturation(factor.min());
  }

  @Override
  public Saturation draw(DrawKey key, Scene scene) {
    return new Saturation(factor.draw(key, "factor"));
  }
}
