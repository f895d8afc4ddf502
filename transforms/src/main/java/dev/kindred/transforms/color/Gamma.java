// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * A power curve, {@code gain · x^gamma} on shares of white.
 *
 * @param gamma at least 0; below 1 brightens, above 1 darkens
 * @param gain what the result is multiplied by, at least 0; 1 unless said otherwise
 */
public record Gamma(double gamma, double gain) implements FixedTransform, ColorPlan {
  /** Checked as the engine will need it. */
  public Gamma {
    var _ = new dev.kindred.ops.pixel.Gamma(gamma, gain);
  }

  /** With a gain of 1. */
  public Gamma(double gamma) {
    this(gamma, 1);
  }

  @Override
  public List<PixelOp> colors() {
    return List.of(new dev.kindred.ops.pixel.Gamma(gamma, gain));
  }

  @Override
  public String words() {
    return "gamma %.2f".formatted(gamma) + (gain == 1 ? "" : ", " + Words.factor("gain", gain));
  }
}
