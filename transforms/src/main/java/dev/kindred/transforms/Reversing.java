// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Semantic;

/** The methods of {@link Revert} that come with Kindred. */
final class Reversing {
  private static final Engine ENGINE = GenericFunction.of(Engine.class).call();

  private Reversing() {}

  @Dispatch(Revert.class)
  static <S extends Semantic> S byInverse(Device device, TransformPlan plan, Space before, S x) {
    Plan inverse = plan.inverse(before).orElseThrow(() -> new IrreversiblePlanException(plan));
    return ENGINE.run(device, inverse, x);
  }

  /** Colours leave alone what has none. */
  @Dispatch(Revert.class)
  static <S extends Semantic> S color(Device device, ColorPlan plan, Space before, S x) {
    return before.hasIntensities() ? byInverse(device, plan, before, x) : x;
  }

  /** So do filters. */
  @Dispatch(Revert.class)
  static <S extends Semantic> S filter(Device device, FilterPlan plan, Space before, S x) {
    return before.hasIntensities() ? byInverse(device, plan, before, x) : x;
  }

  /** What was dropped stays dropped. */
  @Dispatch(Revert.class)
  static <S extends Semantic> S members(Device device, MembersPlan plan, Space before, S x) {
    return x;
  }

  @Dispatch(Revert.class)
  static <S extends Semantic> S stay(Device device, Stay plan, Space before, S x) {
    return x;
  }
}
