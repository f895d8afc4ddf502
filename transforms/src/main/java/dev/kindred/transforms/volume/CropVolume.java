// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.volume.GridBox;
import dev.kindred.semtypes.volume.GridRange;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Keeps a box of voxels of the first volume; other volumes keep what covers the same region of the
 * patient. Draws a {@link Frame}.
 *
 * @param box indices on the first volume
 */
public record CropVolume(GridBox box) implements Transform {
  /** From ranges in the order of arrays: slices, rows, columns; ends are one past the last. */
  public static CropVolume kji(GridRange k, GridRange j, GridRange i) {
    return new CropVolume(GridBox.kji(k, j, i));
  }

  /**
   * @throws IllegalArgumentException where the box ends beyond the first volume
   */
  @Override
  public Frame draw(DrawKey key, Scene scene) {
    VoxelGrid grid = FirstVolume.grid(this, scene);
    VoxelGrid _ = grid.crop(box);
    return new Frame(
        grid,
        box.i().from(),
        box.j().from(),
        box.k().from(),
        new GridSize(box.i().length(), box.j().length(), box.k().length()),
        VoxelSampling.nearest());
  }
}
