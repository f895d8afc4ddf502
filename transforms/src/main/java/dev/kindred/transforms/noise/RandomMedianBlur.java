// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Draws a {@link MedianBlur} of an odd size, all equally likely.
 *
 * @param least size, odd
 * @param most size, odd, not below {@code least}
 */
public record RandomMedianBlur(int least, int most) implements Transform {
  /** Odd sizes in order. */
  public RandomMedianBlur {
    Odd.require("random median blur", least, most);
  }

  @Override
  public MedianBlur draw(DrawKey key, Scene scene) {
    return new MedianBlur(Odd.draw(key, "size", least, most));
  }
}
