// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.filter;

/** How many neighbours count: as many on one side as on the other. */
final class Sizes {

  private Sizes() {}

  /**
   * Refuses what has no middle.
   *
   * @throws IllegalArgumentException where a size is even or not positive
   */
  static void requireOdd(String plan, int width, int height) {
    if (width < 1 || height < 1 || width % 2 == 0 || height % 2 == 0) {
      throw new IllegalArgumentException(
          "%s of %d by %d pixels: there is no pixel in the middle; give odd sizes"
              .formatted(plan, width, height));
    }
  }
}
