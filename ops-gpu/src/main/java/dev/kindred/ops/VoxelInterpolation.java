// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

/** How a value between voxels is made from the voxels around it. */
public enum VoxelInterpolation {
  /** The voxel whose centre is nearest; halfway between two, the one with the greater index. */
  NEAREST,

  /** The weighted mean of the 2 × 2 × 2 voxels around the point. */
  TRILINEAR,

  /**
   * A cubic B-spline through all voxels, mirrored at the outer centres (order 3 with prefilter, as
   * SciPy's; not the local cubic that 2D libraries call bicubic). Smooth; may overshoot.
   */
  CUBIC_SPLINE
}
