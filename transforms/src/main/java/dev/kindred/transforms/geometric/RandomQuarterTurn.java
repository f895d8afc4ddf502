// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/** Draws one of the four {@link QuarterTurn}s, none of them included, all equally likely. */
public record RandomQuarterTurn() implements Transform {
  @Override
  public QuarterTurn draw(DrawKey key, Scene scene) {
    return new QuarterTurn(key.integer("turns", 0, 4));
  }
}
