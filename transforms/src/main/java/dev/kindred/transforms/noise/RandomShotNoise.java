// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link ShotNoise}.
 *
 * @param photons how many white is on average, above 0
 */
public record RandomShotNoise(Range photons) implements Transform {
  /** Above 0. */
  public RandomShotNoise {
    var _ = new PhotonCount(photons.min(), 0);
  }

  @Override
  public ShotNoise draw(DrawKey key, Scene scene) {
    return new ShotNoise(photons.draw(key, "photons"), key.bits("counts"));
  }
}
