// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.transforms.DrawKey;

/** Odd sizes, which have a middle. */
final class Odd {
  private Odd() {}

  static void require(String owner, int least, int most) {
    if (least < 1 || least > most || least % 2 == 0 || most % 2 == 0) {
      throw new IllegalArgumentException(
          "%s of %d to %d pixels: give odd sizes from 1, the lower one first"
              .formatted(owner, least, most));
    }
  }

  static int draw(DrawKey key, String name, int least, int most) {
    return least + 2 * key.integer(name, 0, (most - least) / 2 + 1);
  }
}
