// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.ops.Plan;
import dev.kindred.transforms.FilterPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;
import java.util.Locale;

/**
 * The mean of the neighbours, weighted by a bell curve: torchvision's {@code gaussian_blur}.
 *
 * @param size how many pixels along each axis count, odd
 * @param sigma deviation of the bell curve in pixels, above 0
 */
public record GaussianBlur(int size, double sigma) implements FixedTransform, FilterPlan {
  /** Checked as the engine will need it. */
  public GaussianBlur {
    var _ = new dev.kindred.ops.filter.GaussianBlur(size, size, sigma, sigma);
  }

  @Override
  public List<Plan> filters() {
    return List.of(new dev.kindred.ops.filter.GaussianBlur(size, size, sigma, sigma));
  }

  @Override
  public String words() {
    return String.format(Locale.ROOT, "blur by %.1f px over %d×%d", sigma, size, size);
  }
}
