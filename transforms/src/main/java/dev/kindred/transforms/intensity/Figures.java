// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people write them. */
final class Figures {
  private static final MathContext FOUR = new MathContext(4);

  private Figures() {}

  /** With at most four digits that count. */
  static String of(double value) {
    return value == 0
        ? "0"
        : new BigDecimal(value).round(FOUR).stripTrailingZeros().toPlainString();
  }
}
