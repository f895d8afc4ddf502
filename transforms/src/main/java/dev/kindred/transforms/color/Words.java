// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import java.util.Locale;

/** Numbers as people write them. */
final class Words {
  private Words() {}

  /** {@code brightness × 1.20}. */
  static String factor(String name, double factor) {
    return String.format(Locale.ROOT, "%s × %.2f", name, factor);
  }

  /** With a sign: {@code +5 %}. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%+.0f %%", 100 * share);
  }
}
