// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

/** The value of a volume between its voxels. */
interface VoxelSampler {

  /**
   * The value at index coordinates from 0 to the last voxel along each axis.
   *
   * @param x along the columns
   * @param y along the rows
   * @param z along the slices
   */
  double at(double x, double y, double z);
}
