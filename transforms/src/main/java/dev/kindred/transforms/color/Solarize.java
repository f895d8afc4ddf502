// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * Inverts what is bright: every value from a threshold on. Measurements are refused.
 *
 * @param threshold share of white, from 0 (all is inverted) to 1 (only white is)
 */
public record Solarize(double threshold) implements FixedTransform, ColorPlan {
  /** Checked as the engine will need it. */
  public Solarize {
    var _ = new SolarizedShare(threshold);
  }

  @Override
  public List<PixelOp> colors() {
    return List.of(new SolarizedShare(threshold));
  }

  @Override
  public String words() {
    return "solarise from %.2f of white".formatted(threshold);
  }
}
