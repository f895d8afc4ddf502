// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Keeps a box of this size of the first volume, every place equally likely. Draws a {@link Frame}.
 *
 * @param size of the box in voxels
 */
public record RandomCropVolume(GridSize size) implements Transform {
  /**
   * @throws IllegalArgumentException where the first volume is smaller than the box
   */
  @Override
  public Frame draw(DrawKey key, Scene scene) {
    VoxelGrid grid = FirstVolume.grid(this, scene);
    return new Frame(
        grid,
        first(key, grid, GridAxis.I),
        first(key, grid, GridAxis.J),
        first(key, grid, GridAxis.K),
        size,
        VoxelSampling.nearest());
  }

  private int first(DrawKey key, VoxelGrid grid, GridAxis axis) {
    int free = grid.size().along(axis) - size.along(axis);
    if (free < 0) {
      throw new IllegalArgumentException(
          "random crop of %s voxels from %s: it is larger along %s; pad first, with CropOrPadVolume or PadVolume"
              .formatted(size, grid.size(), axis));
    }
    return key.integer(axis.name(), 0, free + 1);
  }
}
