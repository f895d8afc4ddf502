// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.ops.Plan;
import dev.kindred.transforms.FilterPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;
import java.util.Locale;

/**
 * The noise of counting light: every value becomes the count of photons that a Poisson process
 * gives for it, each channel of each pixel by itself. The fewer photons, the more noise.
 * Measurements are refused.
 *
 * @param photons how many white is on average, above 0
 * @param seed decides the counts
 */
public record ShotNoise(double photons, long seed) implements FixedTransform, FilterPlan {
  /** Some photons. */
  public ShotNoise {
    var _ = new PhotonCount(photons, seed);
  }

  @Override
  public List<Plan> filters() {
    return List.of(new PhotonCount(photons, seed));
  }

  @Override
  public String words() {
    return String.format(Locale.ROOT, "count photons, white being %.0f", photons);
  }
}
