// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

/**
 * A place on a grid of voxels in <em>index</em> coordinates: whole numbers are centres of voxels,
 * (0, 0, 0) is the centre of the first.
 *
 * @param i along the columns
 * @param j along the rows
 * @param k along the slices
 */
public record GridPoint(double i, double j, double k) {
  /** The place with these <em>edge</em> coordinates: (0, 0, 0) is the outer corner of the grid. */
  public static GridPoint edge(double i, double j, double k) {
    return new GridPoint(i - 0.5, j - 0.5, k - 0.5);
  }

  /** The coordinate along an axis. */
  public double along(GridAxis axis) {
    return switch (axis) {
      case I -> i;
      case J -> j;
      case K -> k;
    };
  }

  /** The edge coordinate along an axis: half a voxel more. */
  public double edgeAlong(GridAxis axis) {
    return along(axis) + 0.5;
  }

  /** Whether no coordinate differs by more than the tolerance, in voxels. */
  public boolean closeTo(GridPoint other, double tolerance) {
    return Math.abs(i - other.i) <= tolerance
        && Math.abs(j - other.j) <= tolerance
        && Math.abs(k - other.k) <= tolerance;
  }
}
