// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Adds voxels on both ends of every axis of the first volume; others grow by as many millimetres.
 * Draws a {@link Frame}.
 *
 * @param i columns on each side
 * @param j rows on each side
 * @param k slices on each side
 * @param sampling what stands there: the background, or values that go on or are mirrored
 */
public record PadVolume(int i, int j, int k, VoxelSampling sampling) implements Transform {
  /** Nothing is taken away. */
  public PadVolume {
    if (i < 0 || j < 0 || k < 0) {
      throw new IllegalArgumentException(
          "pad volume by %d columns, %d rows, %d slices: give 0 or more; to cut use CropVolume"
              .formatted(i, j, k));
    }
  }

  /** The volume's own background. */
  public PadVolume(int i, int j, int k) {
    this(i, j, k, VoxelSampling.nearest());
  }

  @Override
  public Frame draw(DrawKey key, Scene scene) {
    VoxelGrid grid = FirstVolume.grid(this, scene);
    GridSize size = grid.size();
    GridSize grown = new GridSize(size.i() + 2 * i, size.j() + 2 * j, size.k() + 2 * k);
    return new Frame(grid, -i, -j, -k, grown, sampling);
  }
}
