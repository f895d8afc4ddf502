// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.List;

/**
 * Mirrors the patient along each of some axes of the first volume with probability {@code p}, drawn
 * for each axis by itself. Draws {@link TurnedVoxels}.
 *
 * @param axes that may be mirrored
 * @param p from 0 (never) to 1 (always)
 */
public record RandomFlipVolume(List<GridAxis> axes, double p) implements Transform {
  /** The probability must be one. */
  public RandomFlipVolume {
    axes = List.copyOf(axes);
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          "random flip of volumes: probability %s; give one from 0 to 1".formatted(p));
    }
  }

  @Override
  public TurnedVoxels draw(DrawKey key, Scene scene) {
    return TurnedVoxels.mirrored(
        FirstVolume.grid(this, scene),
        axes.stream().distinct().filter(axis -> key.chance(axis.name(), p)).toList());
  }
}
