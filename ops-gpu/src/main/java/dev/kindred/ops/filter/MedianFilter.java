// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.filter;

/**
 * The middle value of the neighbours of each pixel, channel by channel: noise of single pixels goes
 * and edges stay. What lies beyond the edge is the last pixel again. Values are only copied, so
 * every type keeps them exactly; NaN counts as the greatest.
 *
 * @param width how many pixels of a row count, odd
 * @param height how many pixels of a column count, odd
 */
public record MedianFilter(int width, int height) implements Filter {

  /** Odd sizes only. */
  public MedianFilter {
    Sizes.requireOdd("median filter", width, height);
  }

  /** Of a square of {@code size} by {@code size} pixels. */
  public static MedianFilter of(int size) {
    return new MedianFilter(size, size);
  }
}
