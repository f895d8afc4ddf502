// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.PixelOp;
import java.util.Locale;

/** What to say of an operation on brightnesses where there are measurements. */
final class Measured {
  private Measured() {}

  static IllegalArgumentException refused(PixelOp plan) {
    return new IllegalArgumentException(
        "%s of a slice of measurements: they have neither black nor white; window the slice first (VoiWindow), or take its display()"
            .formatted(plan.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
  }
}
