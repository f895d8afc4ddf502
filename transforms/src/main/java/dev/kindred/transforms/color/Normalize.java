// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code (x − mean) / std} per channel; the picture becomes f32, and decoding brings back the type
 * it had.
 *
 * @param statistics mean and deviation, such as {@link ChannelStatistics#IMAGENET}
 */
public record Normalize(ChannelStatistics statistics) implements FixedTransform, ColorPlan {
  @Override
  public List<PixelOp> colors() {
    return List.of(new dev.kindred.ops.pixel.Normalize(statistics.mean(), statistics.std()));
  }

  @Override
  public String words() {
    return "normalise by mean %s and deviation %s"
        .formatted(list(statistics.mean()), list(statistics.std()));
  }

  private static String list(List<Double> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
