// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cloud;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Draws {@link SamplePoints}: so many points of every cloud, whatever it has.
 *
 * @param count of points afterwards, at least 1
 */
public record RandomSamplePoints(int count) implements Transform {
  /** At least one. */
  public RandomSamplePoints {
    if (count < 1) {
      throw new IllegalArgumentException(
          "random sample of %d points: give 1 or more".formatted(count));
    }
  }

  @Override
  public SamplePoints draw(DrawKey key, Scene scene) {
    return new SamplePoints(count, key);
  }
}
