// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cloud;

import dev.kindred.ops.Plan;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.Space;
import dev.kindred.transforms.volume.WorldAffine;
import java.util.Optional;

/** A plan that moves every point of every cloud by one affine motion. */
public interface CloudPlan extends FixedTransform {
  /** The motion, in the cloud's own unit and axes. */
  WorldAffine motion();

  /** The motion back. */
  @Override
  default Optional<Plan> inverse(Space before) {
    return Optional.of(new CloudReturn(motion().inverse()));
  }
}
