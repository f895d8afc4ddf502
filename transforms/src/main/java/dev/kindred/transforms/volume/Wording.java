// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridAxis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers and axes as people write them. */
final class Wording {
  private Wording() {}

  /** With at most two digits behind the point, and none that are zeros. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    String shorter = text.replaceAll("\\.?0+$", "");
    return shorter.equals("-0") ? "0" : shorter;
  }

  /** Three numbers, or one where all are the same. */
  static String three(Vector3 each) {
    String x = number(each.x());
    String y = number(each.y());
    String z = number(each.z());
    return x.equals(y) && y.equals(z) ? x : "%s × %s × %s".formatted(x, y, z);
  }

  /** What runs along an axis, one and many. */
  static String indices(GridAxis axis) {
    return switch (axis) {
      case I -> "columns";
      case J -> "rows";
      case K -> "slices";
    };
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String list(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** Directions of the patient's axes with what belongs to them, those that are 0 left out. */
  static String along(Vector3 each, String unit) {
    List<String> parts = new ArrayList<>();
    part(parts, each.x(), unit, "left", "right");
    part(parts, each.y(), unit, "back", "front");
    part(parts, each.z(), unit, "up", "down");
    return list(parts);
  }

  private static void part(
      List<String> parts, double value, String unit, String forward, String backward) {
    if (!number(value).equals("0")) {
      parts.add(number(Math.abs(value)) + " " + unit + " " + (value < 0 ? backward : forward));
    }
  }
}
