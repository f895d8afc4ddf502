// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

/**
 * A value that knows what it means: a picture, a mask, points, boxes, a category. Open for library
 * authors; implementations are immutable and their {@code equals} is exact.
 */
public interface Semantic {
  /**
   * Whether the other value means the same up to a tolerance: the same class and the same metadata,
   * and numbers that differ by no more than the tolerance, in the unit of the value itself (pixel
   * values for pictures, pixels for points and boxes).
   */
  boolean closeTo(Semantic other, double tolerance);
}
