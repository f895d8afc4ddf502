// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Resolution;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Resample;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.volume.Volume;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether running a plan is running its parts, for values of a class: only then may the parts be
 * joined with those of the plans beside it. It is so where the method that would run is one of
 * {@link Lowering}, and those of the parts are the engine's own: a method that somebody else added
 * is always called.
 */
final class Fusing {
  private static final GenericFunction<Engine> ENGINE = GenericFunction.of(Engine.class);
  private static final GenericFunction<Rotate> ROTATE = GenericFunction.of(Rotate.class);
  private static final String ENGINES = Engine.class.getPackageName();

  private static volatile Fusing current = new Fusing(ENGINE.table(), ROTATE.table());

  private final MethodTable engine;
  private final MethodTable rotate;
  private final Map<List<Class<?>>, Boolean> known = new ConcurrentHashMap<>();

  private Fusing(MethodTable engine, MethodTable rotate) {
    this.engine = engine;
    this.rotate = rotate;
  }

  /** The answers for the methods there are now. */
  static Fusing now() {
    Fusing answers = current;
    if (answers.engine != ENGINE.table() || answers.rotate != ROTATE.table()) {
      answers = new Fusing(ENGINE.table(), ROTATE.table());
      current = answers;
    }
    return answers;
  }

  boolean fuses(
      Device device, TransformPlan plan, List<Plan> parts, Class<? extends Semantic> type) {
    if (!isLowered(device, plan, parts, type)) {
      return false;
    }
    for (Plan part : parts) {
      if (!known.computeIfAbsent(
          List.of(device.working().getClass(), part.getClass(), type), this::isOfTheEngine)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a plan that changes the values of a volume may run as such, later, with the moves
   * around it: where a method of this library runs it.
   */
  boolean waits(Device device, TransformPlan plan, Class<? extends Semantic> type) {
    return plan instanceof ColorPlan
        && Volume.class.isAssignableFrom(type)
        && known.computeIfAbsent(
            List.of(device.working().getClass(), plan.getClass(), type), this::isOurs);
  }

  private boolean isOurs(List<Class<?>> call) {
    return isOf(engine, call, Lowering.class.getPackageName());
  }

  private boolean isLowered(
      Device device, TransformPlan plan, List<Plan> parts, Class<? extends Semantic> type) {
    boolean joins =
        plan instanceof GeometricPlan
            || plan instanceof ColorPlan
            || plan instanceof FilterPlan
            || (plan instanceof VolumetricPlan
                && parts.stream().allMatch(VolumetricPart.class::isInstance));
    return joins
        && known.computeIfAbsent(
            List.of(device.working().getClass(), plan.getClass(), type), this::isLowered);
  }

  private boolean isLowered(List<Class<?>> call) {
    return isOf(engine, call, Lowering.class.getName())
        && (!Turning.class.isAssignableFrom(call.get(1))
            || isOf(rotate, List.of(call.get(2), double.class), Rotations.class.getName()));
  }

  private boolean isOfTheEngine(List<Class<?>> call) {
    if (VolumetricPart.class.isAssignableFrom(call.get(1))) {
      return isOurs(call) && isOfTheEngine(List.of(call.get(0), Resample.class, call.get(2)));
    }
    return isOf(engine, call, ENGINES) || isOf(engine, call, Lowering.class.getName());
  }

  private static boolean isOf(MethodTable table, List<Class<?>> call, String place) {
    List<Atom> atoms = call.stream().map(Atom::of).toList();
    return table.resolve(atoms) instanceof Resolution.Chosen(DispatchMethod method)
        && method.owner().filter(owner -> owner.getName().startsWith(place)).isPresent();
  }
}
