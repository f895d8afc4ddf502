// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

/** What two grids of different spacing share. */
public enum GridAlignment {
  /**
   * The outer corner of the first voxel: the new grid covers the same extent, as far as whole
   * voxels do. What 2D resizing means too.
   */
  EXTENT,
  /** The centre of the first voxel, as ITK and MONAI are used to. */
  CENTRE
}
