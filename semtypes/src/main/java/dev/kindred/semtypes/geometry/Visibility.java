// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

/**
 * How much of a box must be left inside the canvas for it to be kept. A box is dropped where any of
 * its numbers is below the least.
 *
 * @param minWidth of the box as cut, in pixels
 * @param minHeight of the box as cut, in pixels
 * @param minArea of the box as cut, in square pixels
 * @param minVisibility area of the box as cut by its area before, from 0 to 1
 */
public record Visibility(double minWidth, double minHeight, double minArea, double minVisibility) {
  /** Keeps every box. */
  public static final Visibility ANY = new Visibility(0, 0, 0, 0);

  /**
   * @throws IllegalArgumentException where a number is negative or not a number, or minVisibility
   *     exceeds 1
   */
  public Visibility {
    if (!(minWidth >= 0 && minHeight >= 0 && minArea >= 0 && minVisibility >= 0)
        || minVisibility > 1) {
      throw new IllegalArgumentException(
          "visibility of width %s, height %s, area %s, fraction %s: give 0 or more, the fraction at most 1"
              .formatted(minWidth, minHeight, minArea, minVisibility));
    }
  }

  /** Keeps boxes of which at least this fraction of the area is inside. */
  public static Visibility atLeast(double fraction) {
    return new Visibility(0, 0, 0, fraction);
  }

  /** Rounding of f32 coordinates must not hide a box. */
  private static final double SLACK = 1e-6;

  /** Whether a box cut to this width and height, in pixels, is kept. */
  boolean keeps(double width, double height, double fraction) {
    return width >= minWidth
        && height >= minHeight
        && width * height >= minArea
        && fraction >= minVisibility - SLACK;
  }
}
