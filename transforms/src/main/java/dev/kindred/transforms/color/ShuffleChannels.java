// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * The channels in another order, which follows from a key and their number: every order equally
 * likely. What {@link RandomChannelShuffle} draws.
 *
 * @param key decides the order
 */
public record ShuffleChannels(DrawKey key) implements FixedTransform, ColorPlan {
  @Override
  public List<PixelOp> colors() {
    return List.of(new ShuffledChannels(key, false));
  }

  @Override
  public String words() {
    return "shuffle channels";
  }
}
