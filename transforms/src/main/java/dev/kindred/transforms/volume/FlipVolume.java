// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.List;

/**
 * Mirrors the patient along an axis of the first volume, about its middle: voxels are copied
 * exactly, the grid stays, landmarks change sides. To count the same voxels from the other end
 * without moving anything use {@link Orient}. Draws {@link TurnedVoxels}.
 *
 * @param axis along which first becomes last
 */
public record FlipVolume(GridAxis axis) implements Transform {
  @Override
  public TurnedVoxels draw(DrawKey key, Scene scene) {
    return TurnedVoxels.mirrored(FirstVolume.grid(this, scene), List.of(axis));
  }
}
