// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * Makes some channels black.
 *
 * @param channels from 0; those a picture lacks are left out
 */
public record DropChannels(List<Integer> channels) implements FixedTransform, ColorPlan {
  /** Keeps an unchangeable copy. */
  public DropChannels {
    channels = List.copyOf(channels);
  }

  @Override
  public List<PixelOp> colors() {
    return List.of(new Blackened(channels));
  }

  @Override
  public String words() {
    return channels.isEmpty() ? "drop no channel" : "drop channels " + channels;
  }
}
