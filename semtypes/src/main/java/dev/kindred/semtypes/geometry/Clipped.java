// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Tensor;
import java.util.Arrays;

/** Boxes cut to their canvas, and what became of each: nothing is dropped in silence. */
public final class Clipped<B extends Boxes> {
  private final Kept<B> boxes;
  private final double[] visibility;

  /** The array is not copied. */
  Clipped(Kept<B> boxes, double[] visibility) {
    this.boxes = boxes;
    this.visibility = visibility;
  }

  /** The boxes that stay, cut to the canvas; their corners are those of the cut boxes. */
  public B boxes() {
    return boxes.value();
  }

  /** Which of the boxes before each of those that stay was, ascending. A copy. */
  public int[] kept() {
    return boxes.kept();
  }

  /** The boxes before that are no more, ascending. */
  public int[] dropped() {
    return boxes.dropped();
  }

  /** [N] u8 for the N boxes before: 1 where a box was kept, else 0. */
  public Tensor mask() {
    return boxes.mask();
  }

  /**
   * For every box before: the fraction of its area inside the canvas, from 0 to 1, measured against
   * the whole box; 0 for a box without area. A copy.
   */
  public double[] visibility() {
    return visibility.clone();
  }

  /** The same boxes out of the same boxes, of which as much was to be seen. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Clipped<?> that
        && boxes.equals(that.boxes)
        && Arrays.equals(visibility, that.visibility);
  }

  @Override
  public int hashCode() {
    return 31 * boxes.hashCode() + Arrays.hashCode(visibility);
  }

  /** How many of how many, which were dropped, and the boxes. */
  @Override
  public String toString() {
    return boxes.toString();
  }
}
