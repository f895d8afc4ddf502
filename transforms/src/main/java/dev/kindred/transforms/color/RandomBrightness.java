// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link Brightness} of a factor, all equally likely.
 *
 * @param factor at least 0; 1 changes nothing
 */
public record RandomBrightness(Range factor) implements Transform {
  /** Checked as the engine will need it. */
  public RandomBrightness {
    var _ = new Brightness(factor.min());
  }

  @Override
  public Brightness draw(DrawKey key, Scene scene) {
    return new Brightness(factor.draw(key, "factor"));
  }
}
