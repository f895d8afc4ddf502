// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link GaussianBlur} of a deviation, all equally likely: torchvision's {@code
 * GaussianBlur}.
 *
 * @param size how many pixels along each axis count, odd
 * @param sigma deviation in pixels, above 0; 0.1 to 2 is torchvision's default
 */
public record RandomGaussianBlur(int size, Range sigma) implements Transform {
  /** Checked as the engine will need it. */
  public RandomGaussianBlur {
    var _ = new GaussianBlur(size, sigma.min());
  }

  @Override
  public GaussianBlur draw(DrawKey key, Scene scene) {
    return new GaussianBlur(size, sigma.draw(key, "sigma"));
  }
}
