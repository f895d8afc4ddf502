// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link Gamma}; as many are below 1 as the range of logarithms says, so that {@code
 * Range.of(0.5, 2)} brightens as often as it darkens.
 *
 * @param gamma above 0
 */
public record RandomGamma(Range gamma) implements Transform {
  /** Checked as the engine will need it. */
  public RandomGamma {
    if (gamma.min() <= 0) {
      throw new IllegalArgumentException(
          "random gamma: gamma from %s to %s; give numbers above 0"
              .formatted(gamma.min(), gamma.max()));
    }
  }

  @Override
  public Gamma draw(DrawKey key, Scene scene) {
    return new Gamma(Math.exp(key.uniform("gamma", Math.log(gamma.min()), Math.log(gamma.max()))));
  }
}
