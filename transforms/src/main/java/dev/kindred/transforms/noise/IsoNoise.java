// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;
import java.util.Locale;

/**
 * The noise of a sensor at high sensitivity: its deviation grows with the square root of the light.
 * One part is the same for all channels of a pixel (grain), another is of each channel (specks of
 * colour). After what albumentations' {@code ISONoise} is for; that one works in hue and lightness.
 *
 * @param grain deviation at white of the part that is common, as a share of white, at least 0
 * @param color deviation at white of the part of each channel, likewise
 * @param seed decides the noise
 */
public record IsoNoise(double grain, double color, long seed) implements FixedTransform, ColorPlan {
  /** Not negative. */
  public IsoNoise {
    var _ = new SensorNoise(grain, color, seed);
  }

  @Override
  public List<PixelOp> colors() {
    return List.of(new SensorNoise(grain, color, seed));
  }

  @Override
  public String words() {
    return String.format(Locale.ROOT, "sensor noise, grain %.3f, colour %.3f", grain, color);
  }
}
