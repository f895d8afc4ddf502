// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/** Draws a {@link ShuffleChannels}; the order that is there is one of those it may draw. */
public record RandomChannelShuffle() implements Transform {
  @Override
  public ShuffleChannels draw(DrawKey key, Scene scene) {
    return new ShuffleChannels(key);
  }
}
