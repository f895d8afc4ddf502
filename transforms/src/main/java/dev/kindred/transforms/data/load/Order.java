// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import dev.kindred.transforms.DrawKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * In which order an epoch goes through the samples, and how often it takes each. What is drawn is
 * drawn from the key, so that the order of an epoch is the same in every process and after every
 * resumption.
 */
@FunctionalInterface
public interface Order {
  /**
   * The places of an epoch's samples in their order.
   *
   * @param size how many samples there are; places count from 0 below it, and may come more than
   *     once or not at all
   * @param key what to draw from, another for each epoch
   */
  int[] places(int size, DrawKey key);

  /** One after the other, as they are listed. */
  static Order listed() {
    return (size, _) -> IntStream.range(0, size).toArray();
  }

  /** Each once, every order equally likely (Fisher and Yates; Durstenfeld 1964). */
  static Order shuffled() {
    return (size, key) -> {
      int[] places = IntStream.range(0, size).toArray();
      for (int i = size - 1; i > 0; i--) {
        int j = key.integer(Integer.toString(i), 0, i + 1);
        int other = places[j];
        places[j] = places[i];
        places[i] = other;
      }
      return places;
    };
  }

  /**
   * Draws with replacement: a sample as often as its weight says.
   *
   * @param weights one for each sample, not negative, some above 0
   * @param count how many to draw in an epoch
   */
  static Order weighted(double[] weights, int count) {
    return new WeightedOrder(weights.clone(), count);
  }

  /**
   * Draws with replacement, so that each label comes as often as every other.
   *
   * @param labels one for each sample
   * @param count how many to draw in an epoch
   */
  static Order balanced(List<String> labels, int count) {
    Map<String, List<Integer>> byLabel = new TreeMap<>();
    for (int i = 0; i < labels.size(); i++) {
      byLabel.computeIfAbsent(labels.get(i), _ -> new ArrayList<>()).add(i);
    }
    double[] weights = new double[labels.size()];
    for (List<Integer> places : byLabel.values()) {
      places.forEach(place -> weights[place] = 1.0 / places.size());
    }
    return weighted(weights, count);
  }
}
