// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import static dev.kindred.transforms.Rotate.ROTATE;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.OneOf;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Passthrough;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.SoftCategory;
import dev.kindred.semtypes.label.Text;
import dev.kindred.semtypes.volume.Volume;
import java.util.List;

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
    return each(device, plan.colors(), x);
  }

  /** A filter plan is its filters one after the other. */
  @Dispatch(Engine.class)
  static <S extends Semantic> S filter(Device device, FilterPlan plan, S x) {
    return each(device, plan.filters(), x);
  }

  /** A volumetric plan is its parts on the volume's own grid. */
  @Dispatch(Engine.class)
  static <V extends Volume> V volumetric(Device device, VolumetricPlan plan, V x) {
    return each(device, plan.on(x.grid()), x);
  }

  /** Several plans are one after the other. */
  @Dispatch(Engine.class)
  static <S extends Semantic> S composite(Device device, CompositePlan plan, S x) {
    return each(device, plan.plans(), x);
  }

  @Dispatch(Engine.class)
  static <S extends Semantic> S stay(Device device, Stay plan, S x) {
    return x;
  }

  /**
   * A plan that turns is what {@link Rotate} does, so that one method there turns a new type in
   * every pipeline. The precedence settles it with the method for geometric plans and spatial
   * values.
   */
  @Dispatch(value = Engine.class, precedence = 1)
  static <T extends Semantic> T turning(Device device, Turning plan, T x) {
    return CurrentDevice.during(device, () -> ROTATE.rotate(x, plan.degrees()));
  }

  /**
   * What is said of a sample stays so under every plan, and so does what its user declared to pass;
   * the precedence settles it with all the others.
   */
  @Dispatch(value = Engine.class, precedence = 2)
  static <S extends Semantic> S said(
      Device device,
      Plan plan,
      @OneOf({
            Category.class,
            SoftCategory.class,
            MultiCategory.class,
            Scalar.class,
            Text.class,
            Passthrough.class
          })
          S x) {
    return x;
  }

  private static <S extends Semantic> S each(Device device, List<? extends Plan> plans, S x) {
    S now = x;
    for (Plan plan : plans) {
      now = ENGINE.run(device, plan, now);
    }
    return now;
  }
}
