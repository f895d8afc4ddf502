// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.Plan;
import java.util.List;
import java.util.Optional;

/**
 * A plan that makes pixels anew from those around them, such as a blur, or adds noise, and moves
 * nothing. {@link Lowering} runs its parts on the engine in order.
 */
public interface FilterPlan extends TransformPlan {
  /** The engine's plans, in the order they run: of {@code dev.kindred.ops.filter} and the like. */
  List<Plan> filters();

  @Override
  default List<Plan> parts(Space before) {
    return filters();
  }

  /** Empty: what was smoothed away does not come back. */
  @Override
  default Optional<Plan> inverse(Space before) {
    return Optional.empty();
  }
}
