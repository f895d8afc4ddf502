// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.pixel.Clamp;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * Keeps every value between two: what is below becomes the least, what is above the most. The type
 * of the values stays. On the way back they stay clamped.
 *
 * @param least in measured units, such as −1024 HU
 * @param most not below the least
 */
public record ClampIntensity(double least, double most) implements IntensityPlan, FixedTransform {
  /** The two must be numbers in order. */
  public ClampIntensity {
    Clamp _ = new Clamp(least, most);
  }

  @Override
  public List<PixelOp> colors() {
    return List.of(new Clamp(least, most));
  }

  @Override
  public String words() {
    return "clamp values to %s–%s".formatted(Figures.of(least), Figures.of(most));
  }
}
