// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.split;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.StringJoiner;

/** What share of the items comes into each part but the training one. */
record Shares(SequencedMap<String, Double> held) {
  Shares {
    held = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(held));
    double sum = held.values().stream().mapToDouble(Double::doubleValue).sum();
    boolean proper = held.values().stream().allMatch(share -> share > 0 && share < 1);
    if (!proper || !(sum < 1)) {
      throw new IllegalArgumentException(
          "split at random with shares %s: they leave no training part, or no other; give each from 0 to 1, both excluded, together less than 1, or write Split.allForTraining()"
              .formatted(held));
    }
  }

  static Shares of(double valid) {
    SequencedMap<String, Double> held = new LinkedHashMap<>();
    held.put(Parts.VALID, valid);
    return new Shares(held);
  }

  static Shares of(double valid, double test) {
    SequencedMap<String, Double> held = new LinkedHashMap<>();
    held.put(Parts.VALID, valid);
    held.put(Parts.TEST, test);
    return new Shares(held);
  }

  @Override
  public String toString() {
    StringJoiner words = new StringJoiner(", ");
    held.forEach((part, share) -> words.add("%s %s".formatted(part, share)));
    return words.toString();
  }
}
