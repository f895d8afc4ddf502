// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Colour operations with decided numbers, in order: what {@link ColorJitter} draws.
 *
 * @param colors the operations in the order they run; none leaves colours alone
 */
public record Recolor(List<PixelOp> colors) implements FixedTransform, ColorPlan {
  /** Keeps an unchangeable copy. */
  public Recolor {
    colors = List.copyOf(colors);
  }

  /** These operations in this order. */
  public static Recolor of(PixelOp... colors) {
    return new Recolor(List.of(colors));
  }

  @Override
  public String words() {
    return colors.isEmpty()
        ? "leave colours alone"
        : colors.stream().map(Recolor::words).collect(Collectors.joining(", "));
  }

  private static String words(PixelOp color) {
    return switch (color) {
      case dev.kindred.ops.pixel.Brightness(double factor) -> Words.factor("brightness", factor);
      case dev.kindred.ops.pixel.Contrast(double factor) -> Words.factor("contrast", factor);
      case dev.kindred.ops.pixel.Saturation(double factor) -> Words.factor("saturation", factor);
      case dev.kindred.ops.pixel.Hue(double turn) ->
          "hue " + Words.percent(turn) + " of the circle";
      default -> color.toString();
    };
  }
}
