// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.FixedTransform;

/**
 * Gives every volume the voxels of one grid, wherever its own were: what lies beyond a volume is
 * background. Landmarks stay.
 *
 * @param grid of all volumes afterwards
 * @param sampling how values between and beyond voxels come about
 */
public record OntoGrid(VoxelGrid grid, VoxelSampling sampling)
    implements WorldPlan, FixedTransform {
  /** Trilinear. */
  public OntoGrid(VoxelGrid grid) {
    this(grid, VoxelSampling.trilinear());
  }

  @Override
  public VoxelGrid out(VoxelGrid in) {
    return grid;
  }

  @Override
  public String words() {
    return "sample on a grid of " + grid;
  }
}
