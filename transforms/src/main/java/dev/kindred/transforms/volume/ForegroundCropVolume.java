// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridRange;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.EnumMap;
import java.util.Map;

/**
 * Keeps the smallest box that holds all voxels of a member above a value: MONAI's {@code
 * CropForeground}. Other volumes keep what covers the same region. Looks at every voxel of that
 * member. Draws a {@link Frame}.
 *
 * @param member the volume that is looked at: the image, or its labels
 * @param above what a voxel of the foreground is greater than: 0 for labels, −500 for a body in CT
 * @param margin voxels around the box, as far as the volume goes
 */
public record ForegroundCropVolume(String member, double above, int margin) implements Transform {
  /** The margin must not be negative. */
  public ForegroundCropVolume {
    if (margin < 0 || Double.isNaN(above)) {
      throw new IllegalArgumentException(
          "foreground crop above %s with a margin of %d voxels: give a number, and a margin of 0 or more"
              .formatted(above, margin));
    }
  }

  /** Without a margin. */
  public ForegroundCropVolume(String member, double above) {
    this(member, above, 0);
  }

  /**
   * @throws IllegalArgumentException where the sample has no such volume, or no voxel of it is
   *     foreground
   */
  @Override
  public Frame draw(DrawKey key, Scene scene) {
    Volume volume = FirstVolume.named(this, scene, member);
    Map<GridAxis, GridRange> box = new EnumMap<>(GridAxis.class);
    Foreground foreground = new Foreground(volume, above);
    for (GridAxis axis : GridAxis.values()) {
      int first = foreground.first(axis);
      int last = foreground.last(axis);
      if (last < 0) {
        throw new IllegalArgumentException(
            "foreground crop of \"%s\": none of its voxels is above %s; lower it, or leave the sample out"
                .formatted(member, above));
      }
      int size = volume.grid().size().along(axis);
      box.put(axis, new GridRange(Math.max(0, first - margin), Math.min(size, last + 1 + margin)));
    }
    return frame(volume, box);
  }

  private static Frame frame(Volume volume, Map<GridAxis, GridRange> box) {
    GridSize size = volume.grid().size();
    int[] first = new int[3];
    for (GridAxis axis : GridAxis.values()) {
      GridRange range = box.getOrDefault(axis, new GridRange(0, size.along(axis)));
      first[axis.arrayAxis()] = range.from();
      size = size.with(axis, range.length());
    }
    return new Frame(volume.grid(), first[2], first[1], first[0], size, VoxelSampling.nearest());
  }
}
