// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import java.util.List;

/**
 * {@code x · std + mean} per channel, in f32: what undoes {@link Normalize}. Values are not
 * clamped.
 *
 * @param mean one value for all channels or one per channel
 * @param std as many as {@code mean}, none of them 0
 */
public record Denormalize(List<Double> mean, List<Double> std) implements Color {

  /** Keeps unchangeable copies. */
  public Denormalize {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
    ChannelStatistics.requireUsable("denormalize", mean, std);
  }

  /** The same from arrays. */
  public static Denormalize of(double[] mean, double[] std) {
    return new Denormalize(ChannelStatistics.list(mean), ChannelStatistics.list(std));
  }

  /** The plan that takes this one back, up to rounding. */
  public Normalize inverse() {
    return new Normalize(mean, std);
  }
}
