// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Makes the first volume this large about its middle: cut where it is larger, padded where it is
 * smaller; of an odd number of voxels more or less, the first side takes the smaller part.
 * TorchIO's {@code CropOrPad}, MONAI's {@code ResizeWithPadOrCrop}. Draws a {@link Frame}.
 *
 * @param size afterwards
 * @param sampling what stands in voxels that are added
 */
public record CropOrPadVolume(GridSize size, VoxelSampling sampling) implements Transform {
  /** The volume's own background where voxels are added. */
  public CropOrPadVolume(GridSize size) {
    this(size, VoxelSampling.nearest());
  }

  @Override
  public Frame draw(DrawKey key, Scene scene) {
    VoxelGrid grid = FirstVolume.grid(this, scene);
    return new Frame(
        grid,
        first(grid, GridAxis.I),
        first(grid, GridAxis.J),
        first(grid, GridAxis.K),
        size,
        sampling);
  }

  private int first(VoxelGrid grid, GridAxis axis) {
    int more = grid.size().along(axis) - size.along(axis);
    return more >= 0 ? more / 2 : -(-more / 2);
  }
}
