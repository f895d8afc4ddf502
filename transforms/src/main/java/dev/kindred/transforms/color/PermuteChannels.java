// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * The same channels in another order.
 *
 * @param order channel {@code i} of the result is channel {@code order[i]}; {@code [2, 1, 0]} makes
 *     BGR of RGB
 */
public record PermuteChannels(List<Integer> order) implements FixedTransform, ColorPlan {
  /** Keeps an unchangeable copy; no channel may be missing. */
  public PermuteChannels {
    order = List.copyOf(order);
    var _ = new dev.kindred.ops.pixel.PermuteChannels(order);
  }

  @Override
  public List<PixelOp> colors() {
    return List.of(new dev.kindred.ops.pixel.PermuteChannels(order));
  }

  @Override
  public String words() {
    return "channels in the order " + order;
  }
}
