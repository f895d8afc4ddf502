// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws an {@link IsoNoise}.
 *
 * @param grain deviation at white of what is common to the channels, as a share of white
 * @param color deviation at white of each channel, likewise
 */
public record RandomIsoNoise(Range grain, Range color) implements Transform {
  /** Not negative. */
  public RandomIsoNoise {
    var _ = new SensorNoise(grain.min(), color.min(), 0);
  }

  @Override
  public IsoNoise draw(DrawKey key, Scene scene) {
    return new IsoNoise(grain.draw(key, "grain"), color.draw(key, "color"), key.bits("noise"));
  }
}
