// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;
import java.util.Locale;
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
      case Brightness(double factor) -> factor("brightness", factor);
      case Contrast(double factor) -> factor("contrast", factor);
      case Saturation(double factor) -> factor("saturation", factor);
      default -> color.toString();
    };
  }

  private static String factor(String name, double factor) {
    return String.format(Locale.ROOT, "%s × %.2f", name, factor);
  }
}
