// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Pads the first volume about its middle until every size is a multiple, as networks with skip
 * connections want it: MONAI's {@code DivisiblePad}. Draws a {@link Frame}.
 *
 * @param multiple of voxels along every axis, at least 1
 * @param sampling what stands in voxels that are added
 */
public record PadVolumeToMultiple(int multiple, VoxelSampling sampling) implements Transform {
  /** A multiple is at least 1. */
  public PadVolumeToMultiple {
    if (multiple < 1) {
      throw new IllegalArgumentException(
          "pad volume to a multiple of %d: give 1 or more".formatted(multiple));
    }
  }

  /** The volume's own background where voxels are added. */
  public PadVolumeToMultiple(int multiple) {
    this(multiple, VoxelSampling.nearest());
  }

  @Override
  public Frame draw(DrawKey key, Scene scene) {
    VoxelGrid grid = FirstVolume.grid(this, scene);
    GridSize size = grid.size();
    GridSize rounded = new GridSize(up(size.i()), up(size.j()), up(size.k()));
    return new CropOrPadVolume(rounded, sampling).draw(key, scene);
  }

  private int up(int size) {
    return Math.multiplyExact(Math.ceilDiv(size, multiple), multiple);
  }
}
