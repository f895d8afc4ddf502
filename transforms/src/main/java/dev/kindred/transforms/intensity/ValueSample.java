// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.semtypes.volume.Volume;
import java.util.Arrays;
import java.util.Optional;

/** The values of a volume that count for its statistics: all finite ones, or those above one. */
final class ValueSample {
  private final double[] values;

  ValueSample(Volume volume, Optional<Double> above) {
    double least = above.orElse(Double.NEGATIVE_INFINITY);
    this.values =
        Arrays.stream(volume.voxels().toDoubleArray())
            .filter(value -> Double.isFinite(value) && value > least)
            .toArray();
    if (values.length == 0) {
      throw new IllegalArgumentException(
          "statistics of %s: none of its voxels is finite%s; leave the sample out, or lower the bound"
              .formatted(volume, above.map(bound -> " and above " + bound).orElse("")));
    }
  }

  double mean() {
    return Arrays.stream(values).sum() / values.length;
  }

  /** The standard deviation of the values themselves, not of a population they stand for. */
  double deviation() {
    double mean = mean();
    return Math.sqrt(
        Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / values.length);
  }

  /** The percentiles, linear between two values, as NumPy's; sorts all values. */
  double[] percentiles(double... percents) {
    double[] sorted = values.clone();
    Arrays.parallelSort(sorted);
    return Arrays.stream(percents)
        .map(percent -> {
          double at = percent / 100 * (sorted.length - 1);
          int below = (int) Math.floor(at);
          int above = Math.min(below + 1, sorted.length - 1);
          return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
        })
        .toArray();
  }
}
