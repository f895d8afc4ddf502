// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.OneOf;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Passthrough;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.Text;

/**
 * How the plans of transforms become plans of the engine: methods of {@link Engine} that say the
 * plan for the value at hand and run again. A value that no method fits then is an error: nothing
 * passes through unless it is said here.
 */
final class Lowering {
  private static final Engine ENGINE = GenericFunction.of(Engine.class).call();

  private Lowering() {}

  /** A geometric plan is its geometry on the value's own canvas. */
  @Dispatch(Engine.class)
  static <S extends Spatial> S geometric(Device device, GeometricPlan plan, S x) {
    return ENGINE.run(device, plan.on(x.canvas()), x);
  }

  /** A colour plan is its operations one after the other. */
  @Dispatch(Engine.class)
  static <S extends Semantic> S color(Device device, ColorPlan plan, S x) {
    S now = x;
    for (PixelOp color : plan.colors()) {
      now = ENGINE.run(device, color, now);
    }
    return now;
  }

  /**
   * What is said of a sample stays so under every plan, and so does what its user declared to pass;
   * the precedence settles it with all the others.
   */
  @Dispatch(value = Engine.class, precedence = 2)
  static <S extends Semantic> S said(
      Device device,
      Plan plan,
      @OneOf({Category.class, MultiCategory.class, Scalar.class, Text.class, Passthrough.class})
          S x) {
    return x;
  }
}
