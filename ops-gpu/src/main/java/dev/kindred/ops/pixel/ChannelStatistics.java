// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
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

  /** What happens to one number, by the mean and deviation of its channel. */
  interface Rule {
    Num apply(Num x, Num mean, Num std);
  }

  /**
   * Every number of a pixel by the numbers of its channel, brightnesses as shares of white first.
   *
   * @throws IllegalArgumentException if there are neither 1 nor as many numbers as channels
   */
  static Pixel apply(String plan, Pixel p, List<Double> mean, List<Double> std, Rule rule) {
    int channels = p.numbers().size();
    if (mean.size() != 1 && mean.size() != channels) {
      throw new IllegalArgumentException(
          "%s by %s: %d values for an image of %d channels; give 1 or %d"
              .formatted(plan, mean, mean.size(), channels, channels));
    }
    List<Num> results = new ArrayList<>();
    for (int c = 0; c < channels; c++) {
      Num x = p.numbers().get(c);
      Num share = p.range().measured() ? x : x.times(p.range().unit());
      int own = mean.size() == 1 ? 0 : c;
      results.add(rule.apply(share, Num.parameter(mean.get(own)), Num.parameter(std.get(own))));
    }
    return Pixel.of(results, p.range().with(DType.F32));
  }
}
