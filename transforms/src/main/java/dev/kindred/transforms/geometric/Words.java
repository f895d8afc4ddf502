// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Border;
import dev.kindred.ops.Fill;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers and choices as people write them. */
final class Words {
  private Words() {}

  /** With at most one digit behind the point. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    return whole.equals("-0") ? "0" : whole;
  }

  /** A shift of some pixels along one axis: {@code 3 px left}. */
  static String shift(double value, String forward, String backward) {
    return number(Math.abs(value)) + " px " + (value < 0 ? backward : forward);
  }

  /** {@code nearest exact} of {@code NEAREST_EXACT}. */
  static String of(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What stands beyond the edge where it is not the picture's background; empty where it is. */
  static String beyond(Border border, Fill fill) {
    return switch (border) {
      case CONSTANT -> fill.isNone() ? "" : ", around it " + values(fill.channels());
      case EDGE -> ", the edge goes on";
      case REFLECT, SYMMETRIC -> ", mirrored at the edge";
    };
  }

  /** {@code 0.5, 114}. */
  static String values(List<Double> values) {
    return values.stream()
        .map(value -> value == Math.rint(value) ? number(value) : Double.toString(value))
        .collect(Collectors.joining(", "));
  }
}
