// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link Solarize} from a threshold, all equally likely.
 *
 * @param threshold share of white, from 0 to 1
 */
public record RandomSolarize(Range threshold) implements Transform {
  /** Checked as the engine will need it. */
  public RandomSolarize {
    var _ = new Solarize(threshold.min());
    var _ = new Solarize(threshold.max());
  }

  @Override
  public Solarize draw(DrawKey key, Scene scene) {
    return new Solarize(threshold.draw(key, "threshold"));
  }
}
