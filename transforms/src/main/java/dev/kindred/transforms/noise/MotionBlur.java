// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.ops.Plan;
import dev.kindred.ops.filter.Convolution;
import dev.kindred.transforms.FilterPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;
import java.util.Locale;

/**
 * What a camera sees that moves: the mean along a line.
 *
 * @param length of the line in pixels, odd
 * @param degrees its direction, counter-clockwise from the right
 */
public record MotionBlur(int length, double degrees) implements FixedTransform, FilterPlan {
  /** An odd length and an angle. */
  public MotionBlur {
    Odd.require("motion blur", length, length);
    if (!Double.isFinite(degrees)) {
      throw new IllegalArgumentException(
          "motion blur in direction %s°: not a finite angle; give degrees".formatted(degrees));
    }
  }

  @Override
  public List<Plan> filters() {
    return List.of(Convolution.motion(length, degrees));
  }

  @Override
  public String words() {
    return String.format(Locale.ROOT, "motion blur of %d px at %.0f°", length, degrees);
  }
}
