// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link Sharpness} of a factor, all equally likely.
 *
 * @param factor at least 0; 1 changes nothing
 */
public record RandomSharpness(Range factor) implements Transform {
  /** Checked as the engine will need it. */
  public RandomSharpness {
    var _ = new Sharpness(factor.min());
  }

  @Override
  public Sharpness draw(DrawKey key, Scene scene) {
    return new Sharpness(factor.draw(key, "factor"));
  }
}
