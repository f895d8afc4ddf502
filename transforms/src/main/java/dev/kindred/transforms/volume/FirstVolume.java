// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.SequencedMap;

/** The volume that a transform goes by. */
final class FirstVolume {
  private FirstVolume() {}

  /**
   * The grid of the sample's first volume.
   *
   * @throws IllegalArgumentException where the sample has no volume
   */
  static VoxelGrid grid(Transform asker, Scene scene) {
    return scene
        .grid()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s of a sample with %s: it has no volume to go by; add one, or leave the transform out"
                    .formatted(asker, scene.spaces().keySet())));
  }

  /**
   * The volume of that name.
   *
   * @throws IllegalArgumentException where there is none
   */
  static Volume named(Transform asker, Scene scene, String member) {
    SequencedMap<String, Volume> volumes = scene.members(Volume.class);
    Volume volume = volumes.get(member);
    if (volume == null) {
      throw new IllegalArgumentException(
          "%s: the sample has no volume \"%s\"; its volumes are %s"
              .formatted(asker, member, volumes.keySet()));
    }
    return volume;
  }

  /** The middle of a grid. */
  static Vector3 centre(VoxelGrid grid) {
    return grid.worldOfEdge(
        grid.size().along(GridAxis.I) / 2.0,
        grid.size().along(GridAxis.J) / 2.0,
        grid.size().along(GridAxis.K) / 2.0);
  }
}
