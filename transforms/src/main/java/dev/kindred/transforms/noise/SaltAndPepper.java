// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;
import java.util.Locale;

/**
 * Makes some pixels white and some black, all channels of a pixel alike: dead and hot cells of a
 * sensor. Measurements, which have neither black nor white, are refused.
 *
 * @param amount share of the pixels, from 0 to 1
 * @param salt share of those that become white, from 0 to 1
 * @param seed decides which
 */
public record SaltAndPepper(double amount, double salt, long seed)
    implements FixedTransform, ColorPlan {
  /** Shares. */
  public SaltAndPepper {
    var _ = new Specks(amount, salt, seed);
  }

  @Override
  public List<PixelOp> colors() {
    return List.of(new Specks(amount, salt, seed));
  }

  @Override
  public String words() {
    return String.format(Locale.ROOT, "salt and pepper on %.1f %% of the pixels", 100 * amount);
  }
}
