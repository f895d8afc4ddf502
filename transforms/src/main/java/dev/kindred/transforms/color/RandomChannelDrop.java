// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a {@link DropChannels}: each of the first {@code channels} by itself, but never all of
 * them.
 *
 * @param p probability of each, from 0 to 1
 * @param channels how many there are, at least 2
 */
public record RandomChannelDrop(double p, int channels) implements Transform {
  /** A probability, and more than one channel. */
  public RandomChannelDrop {
    if (!(p >= 0 && p <= 1) || channels < 2) {
      throw new IllegalArgumentException(
          "random channel drop: probability %s of %d channels; give one from 0 to 1, and at least 2 channels"
              .formatted(p, channels));
    }
  }

  /** Of colour pictures. */
  public RandomChannelDrop(double p) {
    this(p, 3);
  }

  @Override
  public DropChannels draw(DrawKey key, Scene scene) {
    List<Integer> dropped = new ArrayList<>();
    for (int i = 0; i < channels; i++) {
      if (key.chance("channel " + i, p)) {
        dropped.add(i);
      }
    }
    if (dropped.size() == channels) {
      dropped.remove(Integer.valueOf(key.integer("kept", 0, channels)));
    }
    return new DropChannels(dropped);
  }
}
