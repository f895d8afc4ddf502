// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.filter;

import dev.kindred.ops.Plan;

/**
 * Grows or shrinks what is marked in masks and label maps. Labels are names: they never mix, and a
 * pixel that has one is not given another. For a mask of one label this is the morphology of binary
 * pictures, where what lies beyond the edge does not count. Pictures, videos, boxes, points and
 * categories stay as they are.
 *
 * @param operation what to do
 * @param element which pixels are near one
 */
public record Morphology(Operation operation, Neighbourhood element) implements Plan {

  /** What becomes of a mark. */
  public enum Operation {
    /**
     * Grows: background near a label takes it, the greatest where several are near. Labels below 0
     * do not grow.
     */
    DILATE,
    /** Shrinks: a label stays where all that is near, inside the picture, has the same. */
    ERODE,
    /** Shrinks, then grows: specks and thin bridges go. */
    OPEN,
    /** Grows, then shrinks: holes and thin gaps go. */
    CLOSE
  }

  /** Grows marks. */
  public static Morphology dilate(Neighbourhood element) {
    return new Morphology(Operation.DILATE, element);
  }

  /** Shrinks marks. */
  public static Morphology erode(Neighbourhood element) {
    return new Morphology(Operation.ERODE, element);
  }

  /** Takes specks away. */
  public static Morphology open(Neighbourhood element) {
    return new Morphology(Operation.OPEN, element);
  }

  /** Closes holes. */
  public static Morphology close(Neighbourhood element) {
    return new Morphology(Operation.CLOSE, element);
  }
}
