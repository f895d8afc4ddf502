// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Draws a {@link Posterize}, every number of bits equally likely.
 *
 * @param least bits, at least 0
 * @param most bits, not below {@code least}, at most 16
 */
public record RandomPosterize(int least, int most) implements Transform {
  /** Checked as the engine will need it. */
  public RandomPosterize {
    var _ = new Posterize(least);
    var _ = new Posterize(most);
    if (least > most) {
      throw new IllegalArgumentException(
          "random posterize from %d to %d bits: give the lower one first".formatted(least, most));
    }
  }

  @Override
  public Posterize draw(DrawKey key, Scene scene) {
    return new Posterize(key.integer("bits", least, most + 1));
  }
}
