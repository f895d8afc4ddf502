// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link Hue} of a turn, all equally likely.
 *
 * @param turn share of the whole circle, between −0.5 and 0.5
 */
public record RandomHue(Range turn) implements Transform {
  /** Checked as the engine will need it. */
  public RandomHue {
    var _ = new Hue(turn.min());
    var _ = new Hue(turn.max());
  }

  @Override
  public Hue draw(DrawKey key, Scene scene) {
    return new Hue(turn.draw(key, "turn"));
  }
}
