// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import dev.kindred.transforms.DrawKey;
import java.util.Arrays;

/** Draws with replacement by the cumulated weights. */
final class WeightedOrder implements Order {
  private final double[] cumulated;
  private final int count;

  WeightedOrder(double[] weights, int count) {
    this.cumulated = weights;
    this.count = count;
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
        throw new IllegalArgumentException(
            "weighted order: weight %d is %s; give finite weights from 0 on"
                .formatted(i, weights[i]));
      }
    }
    Arrays.parallelPrefix(cumulated, Double::sum);
    if (count < 1 || weights.length == 0 || !(cumulated[weights.length - 1] > 0)) {
      throw new IllegalArgumentException(
          "weighted order: %d draws of %d samples that together weigh %s; draw at least 1, from weights above 0"
              .formatted(
                  count, weights.length, weights.length == 0 ? 0 : cumulated[weights.length - 1]));
    }
  }

  @Override
  public int[] places(int size, DrawKey key) {
    if (size != cumulated.length) {
      throw new IllegalArgumentException(
          "weighted order of %d samples: there are %d weights; give one for each"
              .formatted(size, cumulated.length));
    }
    double all = cumulated[size - 1];
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      places[i] = above(key.uniform(Integer.toString(i), 0, all));
    }
    return places;
  }

  /** The first place whose cumulated weight is above a number: one of weight 0 never is. */
  private int above(double number) {
    int low = 0;
    int high = cumulated.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulated[middle] > number) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
