// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.ops.Device;
import dev.kindred.semtypes.Semantic;

/**
 * Takes back what a plan did to a value: what {@link Pipeline#decode} asks for each member. Without
 * more, it runs the plan's {@linkplain TransformPlan#inverse inverse}; a library author who knows
 * better for a type of their own, or for a plan that has none, adds a method for that pair:
 *
 * {@snippet :
 * @Dispatch(Revert.class)
 * static Arrow arrow(Device device, Wobble plan, Space before, Arrow x) { ... }
 * }
 */
@Generic
public interface Revert {
  /** The function with all its methods. */
  Revert REVERT = GenericFunction.of(Revert.class).call();

  /**
   * The value as it was before, as far as that can be.
   *
   * @param device where to run what has to be computed
   * @param plan what was done
   * @param before where the value was then, and must come to be again
   * @throws IrreversiblePlanException where the plan cannot be undone for such a value; decoding
   *     leaves the value and reports it
   */
  <T extends Semantic> T revert(Device device, TransformPlan plan, Space before, T x);
}
