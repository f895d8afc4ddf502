// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.Plan;
import dev.kindred.ops.pixel.GaussianNoise;
import dev.kindred.transforms.FilterPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * Adds normally distributed noise to every voxel, and to slices: {@link GaussianNoise}.
 *
 * @param deviation in the unit of the values, at least 0
 * @param key decides all draws; its lower 48 bits count
 */
public record IntensityNoise(double deviation, long key) implements FilterPlan, FixedTransform {
  /** The deviation must be one. */
  public IntensityNoise {
    GaussianNoise _ = new GaussianNoise(0, deviation, key);
  }

  @Override
  public List<Plan> filters() {
    return List.of(new GaussianNoise(0, deviation, key));
  }

  @Override
  public String words() {
    return "add noise of deviation " + Figures.of(deviation);
  }
}
