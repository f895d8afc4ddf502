// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.ops.Plan;
import dev.kindred.transforms.FilterPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * The middle value of the neighbours, channel by channel: specks go and edges stay.
 *
 * @param size how many pixels along each axis count, odd
 */
public record MedianBlur(int size) implements FixedTransform, FilterPlan {
  /** Checked as the engine will need it. */
  public MedianBlur {
    var _ = dev.kindred.ops.filter.MedianFilter.of(size);
  }

  @Override
  public List<Plan> filters() {
    return List.of(dev.kindred.ops.filter.MedianFilter.of(size));
  }

  @Override
  public String words() {
    return "median of %d×%d".formatted(size, size);
  }
}
