// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link SaltAndPepper}, as much of the one as of the other.
 *
 * @param amount share of the pixels, from 0 to 1
 */
public record RandomSaltAndPepper(Range amount) implements Transform {
  /** Shares. */
  public RandomSaltAndPepper {
    var _ = new Specks(amount.min(), 0.5, 0);
    var _ = new Specks(amount.max(), 0.5, 0);
  }

  @Override
  public SaltAndPepper draw(DrawKey key, Scene scene) {
    return new SaltAndPepper(amount.draw(key, "amount"), 0.5, key.bits("pixels"));
  }
}
