// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.AnyPixelOp;
import dev.kindred.ops.Finish;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.transforms.DrawKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The channels in an order that is drawn for as many as there are, Fisher and Yates.
 *
 * @param key decides the order
 * @param back whether the order is undone
 */
record ShuffledChannels(DrawKey key, boolean back) implements AnyPixelOp {
  @Override
  public Pixel any(Pixel p) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < p.numbers().size(); i++) {
      order.add(i);
    }
    for (int i = order.size() - 1; i > 0; i--) {
      int other = key.integer("channel " + i, 0, i + 1);
      order.set(i, order.set(other, order.get(i)));
    }
    List<Num> numbers = new ArrayList<>(p.numbers());
    for (int i = 0; i < order.size(); i++) {
      numbers.set(back ? order.get(i) : i, p.numbers().get(back ? i : order.get(i)));
    }
    return p.with(numbers);
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }

  @Override
  public Optional<PixelOp> inverse() {
    return Optional.of(new ShuffledChannels(key, !back));
  }
}
