// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import java.util.List;

/**
 * {@code (x − mean) / std} per channel, in f32; integer pictures are first scaled to [0, 1].
 *
 * @param mean one value for all channels or one per channel, in units of the f32 picture
 * @param std as many as {@code mean}, none of them 0
 */
public record Normalize(List<Double> mean, List<Double> std) implements Color {

  /** Keeps unchangeable copies. */
  public Normalize {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
    ChannelStatistics.requireUsable("normalize", mean, std);
  }

  /** The same from arrays. */
  public static Normalize of(double[] mean, double[] std) {
    return new Normalize(ChannelStatistics.list(mean), ChannelStatistics.list(std));
  }

  /** The plan that takes this one back, up to rounding; the picture stays f32. */
  public Denormalize inverse() {
    return new Denormalize(mean, std);
  }
}
