// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.AnyPixelOp;
import dev.kindred.ops.Finish;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The same channels in another order: channel {@code i} of the result is channel {@code order[i]}.
 * Alpha is none of them.
 *
 * @param order every channel once, from 0; {@code [2, 1, 0]} makes BGR of RGB
 */
public record PermuteChannels(List<Integer> order) implements AnyPixelOp {

  /** Keeps an unchangeable copy; no channel may be missing. */
  public PermuteChannels {
    order = List.copyOf(order);
    if (order.isEmpty() || !order.stream().sorted().toList().equals(range(order.size()))) {
      throw new IllegalArgumentException(
          "channels in the order %s: give each of 0 to channels - 1 once".formatted(order));
    }
  }

  /** This order. */
  public static PermuteChannels of(int... order) {
    return new PermuteChannels(IntStream.of(order).boxed().toList());
  }

  private static List<Integer> range(int end) {
    return IntStream.range(0, end).boxed().toList();
  }

  @Override
  public Pixel any(Pixel p) {
    if (p.numbers().size() != order.size()) {
      throw new IllegalArgumentException(
          "channels in the order %s: the image has %d beside alpha; give an order of %d"
              .formatted(order, p.numbers().size(), p.numbers().size()));
    }
    List<Num> permuted = order.stream().map(p.numbers()::get).toList();
    return p.with(permuted);
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }

  /** The order that brings every channel back. */
  @Override
  public Optional<PixelOp> inverse() {
    List<Integer> back = new ArrayList<>(order);
    for (int i = 0; i < order.size(); i++) {
      back.set(order.get(i), i);
    }
    return Optional.of(new PermuteChannels(back));
  }
}
