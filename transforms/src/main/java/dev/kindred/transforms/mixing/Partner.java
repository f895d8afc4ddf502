// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.transforms.DrawKey;

/** Which other sample of a batch takes part. */
final class Partner {
  private Partner() {}

  /** Any but the one in this place, each equally likely; that one where it is alone. */
  static int draw(DrawKey key, String name, int place, int count) {
    if (place < 0 || place >= count) {
      throw new IllegalArgumentException(
          "mix place %d of %d: give a place of the batch, counted from 0".formatted(place, count));
    }
    return count == 1 ? place : (place + 1 + key.integer(name, 0, count - 1)) % count;
  }

  static void requireAlpha(String what, double alpha) {
    if (!(alpha > 0) || Double.isInfinite(alpha)) {
      throw new IllegalArgumentException(
          "%s with alpha %s: give a number above 0; 1 for shares that are equally likely"
              .formatted(what, alpha));
    }
  }
}
