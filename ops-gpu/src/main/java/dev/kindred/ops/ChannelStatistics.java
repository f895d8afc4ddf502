// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import java.util.Arrays;
import java.util.List;

/** What a mean and a deviation per channel may be. */
final class ChannelStatistics {

  private ChannelStatistics() {}

  static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  static void requireUsable(String plan, List<Double> mean, List<Double> std) {
    if (mean.isEmpty() || mean.size() != std.size()) {
      throw new IllegalArgumentException(
          "%s with mean %s and std %s: %d and %d values; give as many of both, 1 or one per channel"
              .formatted(plan, mean, std, mean.size(), std.size()));
    }
    for (int i = 0; i < std.size(); i++) {
      // (float) as the engines divide: a deviation too small for a float is 0 there.
      float deviation = std.get(i).floatValue();
      if (deviation == 0 || !Float.isFinite(deviation) || !Double.isFinite(mean.get(i))) {
        throw new IllegalArgumentException(
            "%s with mean %s and std %s: channel %d cannot be divided by its std; every std must be a number other than 0"
                .formatted(plan, mean, std, i));
      }
    }
  }
}
