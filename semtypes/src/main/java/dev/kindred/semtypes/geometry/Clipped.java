// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import java.util.List;

/**
 * Boxes cut to their canvas, and what became of each: nothing is dropped in silence.
 *
 * @param boxes those that stay, cut to the canvas; their corners are those of the cut boxes
 * @param kept which of the boxes before each of them was, for whatever else is kept per box
 * @param visibility for every box before: the fraction of its area inside the canvas, from 0 to 1,
 *     measured against the whole box; 0 for a box without area
 */
public record Clipped<B extends Boxes>(B boxes, List<Integer> kept, List<Double> visibility) {
  /** Copies the lists. */
  public Clipped {
    kept = List.copyOf(kept);
    visibility = List.copyOf(visibility);
  }
}
