// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link BlurVolume}.
 *
 * @param sigma deviation in millimetres, at least 0
 */
public record RandomBlurVolume(Range sigma) implements Transform {
  /** A deviation is not negative. */
  public RandomBlurVolume {
    BlurVolume _ = new BlurVolume(sigma.min());
  }

  @Override
  public BlurVolume draw(DrawKey key, Scene scene) {
    return new BlurVolume(key.uniform("sigma", sigma.min(), sigma.max()));
  }
}
