// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link Clahe} of 8 by 8 parts.
 *
 * @param clip how many times more pixels than on average a level may hold, above 0
 */
public record RandomClahe(Range clip) implements Transform {
  /** Above 0. */
  public RandomClahe {
    var _ = new Clahe(clip.min(), 8, 8);
  }

  @Override
  public Clahe draw(DrawKey key, Scene scene) {
    return new Clahe(clip.draw(key, "clip"), 8, 8);
  }
}
