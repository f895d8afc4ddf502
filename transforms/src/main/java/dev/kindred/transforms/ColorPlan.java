// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import java.util.List;
import java.util.Optional;

/**
 * A plan that changes what pixels are worth and moves nothing. {@link Lowering} runs its colour
 * operations on the engine in order.
 */
public interface ColorPlan extends TransformPlan {
  /** The colour operations, in the order they run. */
  List<PixelOp> colors();

  @Override
  default List<Plan> parts(Space before) {
    return List.copyOf(colors());
  }

  /**
   * The inverses in reverse order, and the element type the member had; empty where an operation
   * made all values equal.
   */
  @Override
  default Optional<Plan> inverse(Space before) {
    return ColorInverse.of(colors(), before.dtype()).map(plan -> plan);
  }
}
