// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Draws an {@link Elastic}.
 *
 * @param deviation how far things move, in pixels
 * @param smoothness over how many pixels the moves are alike, above 0; some times the deviation
 *     keeps the sheet from folding
 * @param sampling how pixels are made
 */
public record RandomElastic(Range deviation, Range smoothness, Sampling sampling)
    implements Transform {
  /** No negative numbers, and a smoothness above 0. */
  public RandomElastic {
    var _ = new Elastic(deviation.min(), smoothness.min(), 0, sampling);
  }

  /** Sampled bilinearly, background around it. */
  public RandomElastic(Range deviation, Range smoothness) {
    this(deviation, smoothness, Sampling.BILINEAR);
  }

  @Override
  public Elastic draw(DrawKey key, Scene scene) {
    return new Elastic(
        deviation.draw(key, "deviation"),
        smoothness.draw(key, "smoothness"),
        key.bits("field"),
        sampling);
  }
}
