// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link GammaIntensity} whose power is {@code exp(u)}, so that brighter and darker are
 * equally likely: TorchIO's {@code RandomGamma}.
 *
 * @param log natural logarithm of the power, ±0.3 being usual
 * @param low stays as it is: 0 after a window
 * @param high stays as it is: 1 after a window
 */
public record RandomGammaIntensity(Range log, double low, double high) implements Transform {
  @Override
  public GammaIntensity draw(DrawKey key, Scene scene) {
    return new GammaIntensity(low, high, Math.exp(key.uniform("log", log.min(), log.max())));
  }
}
