// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * Bends the values between two that stay by a power curve, for volumes: {@link GammaCurve}.
 *
 * @param low stays as it is; what is below becomes it
 * @param high stays as it is, above {@code low}
 * @param gamma above 0; below 1 brightens
 */
public record GammaIntensity(double low, double high, double gamma)
    implements IntensityPlan, FixedTransform {
  /** The curve must be one. */
  public GammaIntensity {
    GammaCurve _ = new GammaCurve(low, high, gamma);
  }

  @Override
  public List<PixelOp> colors() {
    return List.of(new GammaCurve(low, high, gamma));
  }

  @Override
  public String words() {
    return "gamma %s between %s and %s"
        .formatted(Figures.of(gamma), Figures.of(low), Figures.of(high));
  }
}
