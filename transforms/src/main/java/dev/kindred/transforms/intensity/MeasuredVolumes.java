// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.PixelOp;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/** The volumes of a sample that have values, and what is found out about them. */
final class MeasuredVolumes {
  private MeasuredVolumes() {}

  /**
   * A plan with the operations that follow from each volume's values.
   *
   * @param names of the members; empty for all volumes but labels
   */
  static MemberValues plan(
      Transform asker,
      String how,
      Scene scene,
      List<String> names,
      Function<Volume, List<PixelOp>> operations) {
    SequencedMap<String, Volume> volumes = scene.members(Volume.class);
    List<MemberOps> each = new ArrayList<>();
    for (String name : names.isEmpty() ? volumes.keySet() : names) {
      Volume volume = volumes.get(name);
      if (volume == null || (volume instanceof LabelVolume && !names.isEmpty())) {
        throw new IllegalArgumentException(
            "%s: the sample has no volume with values \"%s\"; its volumes are %s"
                .formatted(asker, name, volumes.keySet()));
      }
      if (!(volume instanceof LabelVolume)) {
        each.add(new MemberOps(name, operations.apply(volume)));
      }
    }
    return new MemberValues(how, each);
  }
}
