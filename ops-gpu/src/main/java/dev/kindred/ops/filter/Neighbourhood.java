// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.filter;

/**
 * Which pixels are near one: those up to a radius away, itself among them.
 *
 * @param form how distance is meant
 * @param radius in pixels, at least 0
 */
public record Neighbourhood(Form form, int radius) {

  /** How distance is meant. */
  public enum Form {
    /** By the greater of rows and columns: {@code 2 r + 1} pixels wide and high. */
    SQUARE,
    /** Along the row or along the column only. */
    CROSS,
    /** As the crow flies: {@code dx² + dy² ≤ r²}. */
    DISC
  }

  /** A radius that is not negative. */
  public Neighbourhood {
    if (radius < 0) {
      throw new IllegalArgumentException(
          "neighbourhood of radius %d: must be at least 0".formatted(radius));
    }
  }

  /** A square of {@code 2 r + 1} pixels. */
  public static Neighbourhood square(int radius) {
    return new Neighbourhood(Form.SQUARE, radius);
  }

  /** A row and a column of {@code 2 r + 1} pixels. */
  public static Neighbourhood cross(int radius) {
    return new Neighbourhood(Form.CROSS, radius);
  }

  /** A disc. */
  public static Neighbourhood disc(int radius) {
    return new Neighbourhood(Form.DISC, radius);
  }

  /** How far it reaches to the left and right in a row that is {@code dy} away. */
  public int reach(int dy) {
    return switch (form) {
      case SQUARE -> radius;
      case CROSS -> dy == 0 ? radius : 0;
      case DISC -> (int) Math.sqrt((double) radius * radius - (double) dy * dy);
    };
  }
}
