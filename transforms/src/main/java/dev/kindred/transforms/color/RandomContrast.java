// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link Contrast} of a factor, all equally likely.
 *
 * @param factor at least 0; 1 changes nothing
 */
public record RandomContrast(Range factor) implements Transform {
  /** Checked as the engine will need it. */
  public RandomContrast {
    var _ = new Contrast(factor.min());
  }

  @Override
  public Contrast draw(DrawKey key, Scene scene) {
    return new Contrast(factor.draw(key, "factor"));
  }
}
