// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link MotionBlur} of an odd length and a direction, all equally likely.
 *
 * @param least length in pixels, odd
 * @param most likewise, not below {@code least}
 * @param degrees the direction; 0 to 180 is every one
 */
public record RandomMotionBlur(int least, int most, Range degrees) implements Transform {
  /** Odd lengths in order. */
  public RandomMotionBlur {
    Odd.require("random motion blur", least, most);
  }

  /** In every direction. */
  public RandomMotionBlur(int least, int most) {
    this(least, most, Range.of(0, 180));
  }

  @Override
  public MotionBlur draw(DrawKey key, Scene scene) {
    return new MotionBlur(Odd.draw(key, "length", least, most), degrees.draw(key, "degrees"));
  }
}
