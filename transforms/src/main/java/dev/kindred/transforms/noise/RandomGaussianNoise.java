// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link GaussianNoise} of mean 0.
 *
 * @param deviation standard deviation as a share of white, at least 0; for measurements in their
 *     unit
 */
public record RandomGaussianNoise(Range deviation) implements Transform {
  /** Not negative. */
  public RandomGaussianNoise {
    var _ = new GaussianNoise(0, deviation.min(), 0);
  }

  @Override
  public GaussianNoise draw(DrawKey key, Scene scene) {
    return new GaussianNoise(0, deviation.draw(key, "deviation"), key.bits("noise"));
  }
}
