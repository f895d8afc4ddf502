// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

/**
 * A rectangle of a collage and what is in it.
 *
 * @param source which of the samples that take part
 * @param left its first column in the collage
 * @param top its first row
 * @param right the column behind its last
 * @param bottom the row behind its last
 * @param dx how far the source is moved to the right, in pixels
 * @param dy how far it is moved down
 */
public record Patch(int source, int left, int top, int right, int bottom, int dx, int dy) {
  /** The number of its pixels. */
  long area() {
    return (long) (right - left) * (bottom - top);
  }

  /** The number of pixels that both have. */
  long overlap(Patch other) {
    long width = (long) Math.min(right, other.right) - Math.max(left, other.left);
    long height = (long) Math.min(bottom, other.bottom) - Math.max(top, other.top);
    return Math.max(0, width) * Math.max(0, height);
  }
}
