// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import java.util.Optional;

/** What a factor of a colour plan may be. */
final class Factors {

  private Factors() {}

  static void requireUsable(String plan, double factor) {
    if (!(factor >= 0) || !Double.isFinite(factor)) {
      throw new IllegalArgumentException(
          "%s by %s: the factor must be 0 or greater; 1 changes nothing".formatted(plan, factor));
    }
  }

  /** What undoes a factor; nothing undoes 0. */
  static Optional<Double> reciprocal(double factor) {
    return factor > 0 && Double.isFinite(1 / factor) ? Optional.of(1 / factor) : Optional.empty();
  }
}
