// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Keeps a box about a voxel that is labelled, or about one that is not, so that a network sees both
 * often enough: MONAI's {@code RandCropByPosNegLabel}, whose ratio {@code pos : neg} is {@code
 * positive = pos / (pos + neg)} here. Every voxel of the kind drawn is equally likely; near the
 * edge the box is moved inside. Where there is none of that kind it is one of the other. Looks at
 * every voxel of the labels. Draws a {@link Frame}.
 *
 * @param labels the member that is looked at; voxels above 0 are labelled
 * @param size of the box in voxels of that member
 * @param positive how probable a labelled voxel is, from 0 to 1
 */
public record LabelCropVolume(String labels, GridSize size, double positive) implements Transform {
  /** The probability must be one. */
  public LabelCropVolume {
    if (!(positive >= 0 && positive <= 1)) {
      throw new IllegalArgumentException(
          "label crop: probability %s of a labelled voxel; give one from 0 to 1"
              .formatted(positive));
    }
  }

  /** One half labelled, one half not. */
  public LabelCropVolume(String labels, GridSize size) {
    this(labels, size, 0.5);
  }

  /**
   * @throws IllegalArgumentException where the sample has no such volume, or it is smaller than the
   *     box
   */
  @Override
  public Frame draw(DrawKey key, Scene scene) {
    Volume volume = FirstVolume.named(this, scene, labels);
    VoxelGrid grid = volume.grid();
    Foreground foreground = new Foreground(volume, 0);
    long all = grid.size().count();
    boolean wanted = key.chance("labelled", positive);
    boolean labelled = wanted ? foreground.count() > 0 : foreground.count() == all;
    long among = labelled ? foreground.count() : all - foreground.count();
    long chosen = (long) Math.min(among - 1.0, Math.floor(key.uniform("voxel", 0, 1) * among));
    int[] voxel = foreground.voxel(labelled, chosen);
    return new Frame(
        grid,
        first(grid, GridAxis.I, voxel[0]),
        first(grid, GridAxis.J, voxel[1]),
        first(grid, GridAxis.K, voxel[2]),
        size,
        VoxelSampling.nearest());
  }

  private int first(VoxelGrid grid, GridAxis axis, int about) {
    int free = grid.size().along(axis) - size.along(axis);
    if (free < 0) {
      throw new IllegalArgumentException(
          "label crop of %s voxels from %s: it is larger along %s; pad first, with CropOrPadVolume"
              .formatted(size, grid.size(), axis));
    }
    return Math.clamp((long) about - size.along(axis) / 2, 0, free);
  }
}
