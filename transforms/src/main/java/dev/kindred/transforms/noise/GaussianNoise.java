// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;
import java.util.Locale;

/**
 * Adds normally distributed noise, another number for each channel of each pixel.
 *
 * @param mean what is added on average, as a share of white; for measurements in their unit
 * @param deviation standard deviation, at least 0, in the same unit
 * @param seed decides the noise
 */
public record GaussianNoise(double mean, double deviation, long seed)
    implements FixedTransform, ColorPlan {
  /** Checked as the engine will need it. */
  public GaussianNoise {
    var _ = new dev.kindred.ops.pixel.GaussianNoise(mean, deviation, seed);
  }

  @Override
  public List<PixelOp> colors() {
    return List.of(new dev.kindred.ops.pixel.GaussianNoise(mean, deviation, seed));
  }

  @Override
  public String words() {
    return String.format(Locale.ROOT, "noise of deviation %.3f", deviation)
        + (mean == 0 ? "" : String.format(Locale.ROOT, " around %+.3f", mean));
  }
}
