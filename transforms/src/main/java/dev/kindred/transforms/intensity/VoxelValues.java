// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.Device;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.transforms.Space;
import dev.kindred.transforms.Stay;
import dev.kindred.transforms.TransformPlan;
import java.util.Optional;

/**
 * A plan that makes the values of volumes anew from others of the same volume, and moves nothing:
 * label volumes, landmarks and clouds of points stay as they are. Pictures are refused.
 */
public interface VoxelValues extends TransformPlan {
  /**
   * The volume with other values at the same places.
   *
   * @param device where to run what the engine does
   */
  <V extends Volume> V of(Device device, V volume);

  /**
   * Empty for volumes with values, unless said otherwise: what was mixed does not come apart.
   * Others had stayed as they were.
   */
  @Override
  default Optional<Plan> inverse(Space before) {
    boolean values =
        Volume.class.isAssignableFrom(before.type())
            && !LabelVolume.class.isAssignableFrom(before.type());
    return values ? Optional.empty() : Optional.of(new Stay());
  }
}
