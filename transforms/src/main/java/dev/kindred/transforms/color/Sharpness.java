// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.Plan;
import dev.kindred.transforms.FilterPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * Sharper or softer: every pixel away from the mean of its neighbours, or towards it.
 *
 * @param factor 0 gives a soft picture, 1 changes nothing, 2 doubles what sets a pixel off
 */
public record Sharpness(double factor) implements FixedTransform, FilterPlan {
  /** Checked as the engine will need it. */
  public Sharpness {
    var _ = new dev.kindred.ops.filter.Sharpness(factor);
  }

  @Override
  public List<Plan> filters() {
    return List.of(new dev.kindred.ops.filter.Sharpness(factor));
  }

  @Override
  public String words() {
    return Words.factor("sharpness", factor);
  }
}
