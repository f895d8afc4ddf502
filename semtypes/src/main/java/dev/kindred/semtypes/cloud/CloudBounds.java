// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.cloud;

/**
 * The smallest box along the axes that holds all points of a cloud, in the cloud's unit.
 *
 * @param x from the least x to the greatest
 * @param y from the least y to the greatest
 * @param z from the least z to the greatest
 */
public record CloudBounds(Span x, Span y, Span z) {
  /**
   * From the least to the greatest coordinate.
   *
   * @param least not above {@code greatest}
   * @param greatest not below {@code least}
   */
  public record Span(double least, double greatest) {
    /** How far apart they are. */
    public double length() {
      return greatest - least;
    }
  }
}
