// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

/**
 * The size of a picture in pixels, which also everything drawn over that picture carries. In edge
 * coordinates it covers [0, width] × [0, height].
 *
 * @param height rows, at least 1
 * @param width columns, at least 1
 */
public record Canvas(int height, int width) {
  /**
   * @throws IllegalArgumentException where a side is not positive
   */
  public Canvas {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "canvas " + sides(height, width) + ": both sides must be at least 1 pixel");
    }
  }

  /** The canvas of that many rows and columns. */
  public static Canvas hw(int height, int width) {
    return new Canvas(height, width);
  }

  /** The area in square pixels. */
  public double area() {
    return (double) height * width;
  }

  /**
   * Checks that two things lie on the same canvas: {@code boxes.canvas().requireSame("boxes",
   * image.canvas(), "an image")}.
   *
   * @throws IllegalArgumentException naming both where they do not
   */
  public void requireSame(String mine, Canvas other, String theirs) {
    if (!equals(other)) {
      throw new IllegalArgumentException(
          "%s for %s used with %s of %s; move both by the same transform, or make the %s for %s"
              .formatted(
                  mine,
                  sides(height, width),
                  theirs,
                  sides(other.height, other.width),
                  mine,
                  sides(other.height, other.width)));
    }
  }

  private static String sides(int height, int width) {
    return height + "×" + width;
  }

  /** Rows, then columns: {@code 37×53 (H×W)}. */
  @Override
  public String toString() {
    return sides(height, width) + " (H×W)";
  }
}
