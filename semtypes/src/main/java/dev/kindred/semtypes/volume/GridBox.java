// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

/**
 * A box of voxels by their indices.
 *
 * @param i the columns
 * @param j the rows
 * @param k the slices
 */
public record GridBox(GridRange i, GridRange j, GridRange k) {
  /** From ranges in the order of arrays: slices, rows, columns. */
  public static GridBox kji(GridRange k, GridRange j, GridRange i) {
    return new GridBox(i, j, k);
  }

  /** All voxels of a grid of that size. */
  public static GridBox all(GridSize size) {
    return new GridBox(
        new GridRange(0, size.i()), new GridRange(0, size.j()), new GridRange(0, size.k()));
  }

  /** How many voxels along each axis. */
  public GridSize size() {
    return new GridSize(i.length(), j.length(), k.length());
  }

  /** The range along an axis. */
  public GridRange along(GridAxis axis) {
    return switch (axis) {
      case I -> i;
      case J -> j;
      case K -> k;
    };
  }
}
