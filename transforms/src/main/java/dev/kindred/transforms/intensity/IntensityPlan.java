// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.Space;
import java.util.List;
import java.util.Optional;

/**
 * A plan that gives every value another, whatever stands beside it; what lies outside a volume is
 * such a value too. On the way back values that were clamped stay at the end they were clamped to,
 * and integers are rounded to the nearest.
 */
public interface IntensityPlan extends ColorPlan {
  @Override
  default Optional<Plan> inverse(Space before) {
    return ValuesReturn.of(colors(), before.dtype()).map(Plan.class::cast);
  }

  /** A plan of nothing but operations. */
  static IntensityPlan of(String words, List<PixelOp> colors) {
    return new ValuesReturn(words, colors);
  }
}
