// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws an {@link IntensityNoise}. Members that have as many values get the same noise.
 *
 * @param deviation in the unit of the values, at least 0
 */
public record RandomIntensityNoise(Range deviation) implements Transform {
  /** A deviation is not negative. */
  public RandomIntensityNoise {
    if (deviation.min() < 0) {
      throw new IllegalArgumentException(
          "random intensity noise: deviation from %s to %s; give numbers of 0 or more"
              .formatted(deviation.min(), deviation.max()));
    }
  }

  @Override
  public IntensityNoise draw(DrawKey key, Scene scene) {
    return new IntensityNoise(
        key.uniform("deviation", deviation.min(), deviation.max()), key.bits("noise"));
  }
}
