// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import java.util.Locale;

/** Numbers as people write them: at most one digit behind the point. */
final class Words {
  private Words() {}

  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
