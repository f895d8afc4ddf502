// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.Fuse;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a {@link VolumetricPlan} that a pipeline may put off and run together with those of the
 * plans before and after: on volumes that are kept only in part, only that is computed.
 */
public interface VolumetricPart extends Plan {
  /** The grid of the volume afterwards, whatever it was before. */
  VoxelGrid onto();

  /**
   * One part that samples once what this one and then the next sample one after the other; empty
   * where they sample differently. Values differ: they are less blurred, and what the grid in
   * between cut off is seen again.
   */
  Optional<VolumetricPart> then(VolumetricPart next);

  /** The parts with neighbours made one, where the rule lets them: under {@link Fuse#LOOSE}. */
  static List<Plan> joined(List<Plan> parts, Fuse rule) {
    List<Plan> joined = new ArrayList<>();
    for (Plan part : parts) {
      Optional<VolumetricPart> both =
          rule == Fuse.LOOSE
                  && part instanceof VolumetricPart next
                  && !joined.isEmpty()
                  && joined.getLast() instanceof VolumetricPart before
              ? before.then(next)
              : Optional.empty();
      both.ifPresentOrElse(one -> joined.set(joined.size() - 1, one), () -> joined.add(part));
    }
    return joined;
  }
}
