// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

/** How many pixels to add on each side, none of them negative; to take pixels away, crop. */
public record Padding(int left, int top, int right, int bottom) {

  /** No side may be negative. */
  public Padding {
    if (Math.min(Math.min(left, top), Math.min(right, bottom)) < 0) {
      throw new IllegalArgumentException(
          "padding left %d, top %d, right %d, bottom %d: a side is negative; crop to take pixels away"
              .formatted(left, top, right, bottom));
    }
  }

  /** The same on all four sides. */
  public static Padding all(int pixels) {
    return new Padding(pixels, pixels, pixels, pixels);
  }
}
