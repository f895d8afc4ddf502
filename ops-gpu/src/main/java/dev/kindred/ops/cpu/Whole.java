// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.DType;

/** Numbers as an integer type of at most 16 bits holds them. */
final class Whole {
  /** Added to a float of less than 2²² and taken off again, it rounds, halves to the even one. */
  private static final float ROUND = 0x1.8p23f;

  private Whole() {}

  /**
   * Rounds in place, halves to the even one and to +0, and clamps to what the type holds; floats
   * stay.
   */
  static void round(DType dtype, float[] row, int width) {
    if (!dtype.isInteger()) {
      return;
    }
    float least = (float) dtype.minLong();
    float most = (float) dtype.maxLong();
    for (int x = 0; x < width; x++) {
      float near = row[x] + ROUND - ROUND;
      float below = near > most ? most : near;
      row[x] = below < least ? least : below;
    }
  }
}
