// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import dev.kindred.transforms.DrawKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order of one epoch, and which part of it each step takes. */
final class Epoch {
  private final Settings settings;
  private final long number;
  private final int[] places;

  /** How often each place came before, in this epoch: a sample drawn twice is not drawn alike. */
  private final int[] times;

  private final int steps;

  Epoch(Settings settings) {
    this.settings = settings;
    this.number = settings.from.epoch();
    Supply supply = settings.supply;
    this.places = settings.order.places(supply.size(), supply.orderKey(number));
    this.times = times(places);
    this.steps = settings.shard.steps(places.length, settings.batch, settings.dropLast);
  }

  private static int[] times(int... places) {
    Map<Integer, Integer> seen = new HashMap<>();
    int[] times = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      times[i] = seen.merge(places[i], 1, Integer::sum) - 1;
    }
    return times;
  }

  int steps() {
    return steps;
  }

  Position position(int step) {
    return new Position(number, step);
  }

  /** The batch after: in the next epoch, where this was the last. */
  Position after(int step) {
    return step + 1 < steps ? position(step + 1) : Position.epoch(number + 1);
  }

  /** What the batch of a step is made of. */
  List<Draw> draws(int step) {
    Shard shard = settings.shard;
    int from = shard.begin(step, places.length, settings.batch, shard.rank());
    int to = shard.begin(step, places.length, settings.batch, shard.rank() + 1);
    List<Draw> draws = new ArrayList<>();
    for (int i = from; i < to; i++) {
      DrawKey key = settings.supply.key(places[i], number);
      draws.add(new Draw(places[i], times[i] == 0 ? key : key.at("again " + times[i])));
    }
    return draws;
  }
}
