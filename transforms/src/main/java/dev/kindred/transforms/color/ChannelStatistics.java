// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import java.util.List;

/**
 * Mean and deviation of each channel, in units of an f32 picture (white is 1).
 *
 * @param mean one value per channel, or one for all
 * @param std as many, none of them 0
 */
public record ChannelStatistics(List<Double> mean, List<Double> std) {
  /** Of the photos of ImageNet, as torchvision's models expect them; red, green, blue. */
  public static final ChannelStatistics IMAGENET =
      new ChannelStatistics(List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));

  /** Keeps unchangeable copies, checked as the engine will need them. */
  public ChannelStatistics {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
    var _ = new dev.kindred.ops.pixel.Normalize(mean, std);
  }
}
