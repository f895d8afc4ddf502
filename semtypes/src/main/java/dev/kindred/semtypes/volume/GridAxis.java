// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

/** An index axis of a grid of voxels. */
public enum GridAxis {
  /** Along a row: from a column to the next. The innermost axis of the array, W. */
  I(2),
  /** Down a slice: from a row to the next. The middle axis of the array, H. */
  J(1),
  /** Through the slices. The outermost axis of the array, D. */
  K(0);

  private final int arrayAxis;

  GridAxis(int arrayAxis) {
    this.arrayAxis = arrayAxis;
  }

  /** The axis of an array [D, H, W] that this one is: 2 for I, 1 for J, 0 for K. */
  public int arrayAxis() {
    return arrayAxis;
  }

  /** The place among i, j and k: 0 for I. */
  int position() {
    return 2 - arrayAxis;
  }
}
