// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import java.util.Locale;

/** Numbers as people write them. */
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
}
