// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.Finish;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.program.Hounsfield;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import java.util.Optional;

/**
 * A power curve: {@code gain · x^gamma} on shares of white, clamped to [0, 1] where the gain is not
 * 1; to about 1 unit in the last place of a float32. What is below black counts as black.
 * Measurements are refused.
 *
 * @param gamma at least 0; below 1 brightens, above 1 darkens, 1 changes nothing
 * @param gain what the result is multiplied by, at least 0
 */
public record Gamma(double gamma, double gain) implements ValueOp {

  /** Both must be numbers and not negative. */
  public Gamma {
    if (!(gamma >= 0) || !Double.isFinite(gamma) || !(gain >= 0) || !Double.isFinite(gain)) {
      throw new IllegalArgumentException(
          "gamma %s with gain %s: both must be 0 or greater; 1 changes nothing"
              .formatted(gamma, gain));
    }
  }

  /** With a gain of 1. */
  public static Gamma of(double gamma) {
    return new Gamma(gamma, 1);
  }

  @Override
  public Num apply(Num x, Range range) {
    if (gamma == 1 && gain == 1) {
      return x;
    }
    Num share = range.isWhole() ? x.times(range.unit()) : x;
    Num power = share.max(Num.of(0)).pow(gamma);
    return gain == 1 ? power : power.times(gain).clamp(Num.of(0), Num.of(1));
  }

  @Override
  public Pixel apply(Hounsfield p) {
    throw Measured.refused(this);
  }

  @Override
  public Finish finish() {
    return Finish.SCALED;
  }

  /** By {@code 1 / gamma} and the gain that goes with it; empty where one of the two is 0. */
  @Override
  public Optional<PixelOp> inverse() {
    double back = 1 / gamma;
    double gainBack = Math.pow(gain, -back);
    return Double.isFinite(back) && Double.isFinite(gainBack) && gain > 0
        ? Optional.of(new Gamma(back, gainBack))
        : Optional.empty();
  }
}
