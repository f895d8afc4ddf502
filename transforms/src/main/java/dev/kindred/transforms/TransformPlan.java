// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.Plan;
import java.util.List;
import java.util.Optional;

/**
 * A plan as people meet it: what one transform decided for one sample, in words, and the way back.
 *
 * <p>A library author's own plan is a record that implements this (or {@link GeometricPlan}, {@link
 * ColorPlan}, {@link FilterPlan}, {@link VolumetricPlan} or {@link MembersPlan}, which need nothing
 * else) and has methods of {@link dev.kindred.ops.Engine} for the types it works on.
 */
public interface TransformPlan extends Plan {
  /** What the plan does, as one would say it: {@code rotate 12.3° counter-clockwise}. */
  String words();

  /**
   * The engine's plans that this one comes down to for a member in {@code before}, in order; none
   * where the plan is run by a method of its own. What traces and pages explain, and what a
   * pipeline joins with the parts of the plans before and after.
   */
  default List<Plan> parts(Space before) {
    return List.of();
  }

  /**
   * The plan that undoes this one for a member that was in {@code before} when it ran; empty where
   * nothing can.
   */
  Optional<Plan> inverse(Space before);
}
