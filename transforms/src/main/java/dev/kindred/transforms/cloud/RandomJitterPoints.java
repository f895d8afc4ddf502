// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cloud;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Draws {@link JitterPoints}.
 *
 * @param sigma deviation in the cloud's unit, at least 0
 * @param clip the farthest along an axis, at least 0
 */
public record RandomJitterPoints(double sigma, double clip) implements Transform {
  /** Neither is negative. */
  public RandomJitterPoints {
    JitterPoints.requireUsable(sigma, clip);
  }

  @Override
  public JitterPoints draw(DrawKey key, Scene scene) {
    return new JitterPoints(sigma, clip, key);
  }
}
