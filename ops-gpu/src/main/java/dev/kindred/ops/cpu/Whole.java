// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.DType;

/** Numbers as an integer type of at most 16 bits holds them. */
final class Whole {
  private Whole() {}

  /**
   * Rounds in place, halves to the even one and to +0, and clamps to what the type holds; floats
   * stay.
   */
  static void round(DType dtype, float[] row, int width) {
    if (!dtype.isInteger()) {
      return;
    }
    Stages.BEST.round(row, width, (float) dtype.minLong(), (float) dtype.maxLong());
  }
}
