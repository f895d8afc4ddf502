// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.ops.Plan;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.Space;
import dev.kindred.transforms.VolumetricPlan;
import java.util.List;
import java.util.Optional;

/**
 * A plan that moves the patient by an affine motion, or not at all, and gives every volume the
 * voxels of a grid. Everything follows from the three answers: what happens to volumes, labels and
 * landmarks, and the way back.
 */
public interface WorldPlan extends VolumetricPlan {
  /** What moves the patient, the same for all members; nothing, unless said otherwise. */
  default WorldAffine motion() {
    return WorldAffine.identity();
  }

  /** The grid that a volume on {@code in} is on afterwards. */
  @Override
  VoxelGrid out(VoxelGrid in);

  /** How values between and beyond voxels come about. */
  default VoxelSampling sampling() {
    return VoxelSampling.trilinear();
  }

  @Override
  default List<Plan> on(VoxelGrid in) {
    return List.of(new Reslice(motion(), out(in), sampling()));
  }

  /** Back on the very grid that was left; what had been cut off is background. */
  @Override
  default Optional<Plan> inverse(VoxelGrid before) {
    return Optional.of(new Reslice(motion().inverse(), before, sampling()));
  }

  /** What has no grid moves back. */
  @Override
  default Optional<Plan> inverse(Space before) {
    return before.grid() == null
        ? Optional.of(new Moved(motion().inverse()))
        : inverse(before.grid());
  }
}
