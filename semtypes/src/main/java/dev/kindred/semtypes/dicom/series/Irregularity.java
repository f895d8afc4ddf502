// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.series;

/**
 * Something about a stack of slices that a grid of voxels cannot say.
 *
 * @param kind what it is
 * @param finding where it was found, with the numbers
 */
public record Irregularity(Kind kind, String finding) {
  /** What may be wrong with a stack, and what becomes of it where a caller accepts that. */
  public enum Kind {
    /**
     * Distances that differ by more than 1 % and 0.01 mm from the middle one: a slice is missing,
     * or slices were taken unevenly. Accepted: the slices are spread evenly from first to last.
     */
    GAP,
    /** Slices at one place. Accepted: the first in the order given is kept. */
    DUPLICATE,
    /** Slices of another direction, as a scout has. Accepted: those of the commonest are kept. */
    ORIENTATION,
    /** Slices with another slope, intercept or unit. Accepted: each is measured by its own. */
    RESCALE,
    /**
     * Slices beside the line from the first to the last by more than a tenth of a pixel. Accepted:
     * they are put on it.
     */
    SHIFT,
    /**
     * Slices shifted against each other, by a tilted gantry. Always accepted: the grid is sheared
     * as they are.
     */
    TILT
  }

  /** Kind and finding. */
  @Override
  public String toString() {
    return kind + ": " + finding;
  }
}
