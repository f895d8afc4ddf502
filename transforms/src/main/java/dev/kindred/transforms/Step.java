// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Explanation;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Resolution;
import dev.kindred.ops.Device;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What one transform did to one sample: enough to undo it and to explain it, without keeping any
 * pixels.
 *
 * @param transform the transform
 * @param first whether the transform begins here: one that draws several plans takes several steps
 * @param plan what it drew
 * @param device where it ran
 * @param canvas the canvas of the sample before; null where it had none
 * @param before per member, in the sample's order, the space it was in
 * @param methods the engine's methods at that moment
 * @param findings what the plan said it dropped
 */
public record Step(
    Transform transform,
    boolean first,
    TransformPlan plan,
    Device device,
    @Nullable Canvas canvas,
    SequencedMap<String, Space> before,
    MethodTable methods,
    List<Finding> findings) {
  /** Keeps unchangeable copies. */
  public Step {
    before = Members.copy(before);
    findings = List.copyOf(findings);
  }

  /**
   * Which methods of the engine ran for a member, each with the reasons: first for the plan itself,
   * then for what it came down to.
   *
   * @throws IllegalArgumentException where the sample had no such member
   */
  public List<Explanation> explain(String member) {
    Space space = before.get(member);
    if (space == null) {
      throw new IllegalArgumentException(
          "explain member \"%s\": the step moved only %s; ask for one of these"
              .formatted(member, before.keySet()));
    }
    List<Explanation> told = new ArrayList<>();
    told.add(explain(plan, space));
    for (Plan part : plan.parts(space)) {
      Explanation deeper = explain(part, space);
      if (deeper.resolution() instanceof Resolution.Chosen && !told.contains(deeper)) {
        told.add(deeper);
      }
    }
    return told;
  }

  /** The methods of {@link #explain} alone, in the order they ran. */
  public List<DispatchMethod> ran(String member) {
    return explain(member).stream()
        .map(Explanation::resolution)
        .filter(Resolution.Chosen.class::isInstance)
        .map(chosen -> ((Resolution.Chosen) chosen).method())
        .toList();
  }

  private Explanation explain(Plan what, Space space) {
    return methods.explain(
        List.of(
            Atom.of(device.working().getClass()), Atom.of(what.getClass()), Atom.of(space.type())));
  }

  /** How the step moved things, if it did. */
  Optional<Geometry> geometry() {
    return plan instanceof GeometricPlan moves && canvas != null
        ? Optional.of(moves.on(canvas))
        : Optional.empty();
  }

  /** The space to bring a member back to; one that joined later is taken along on the canvas. */
  Space goal(String member, Space now) {
    Space known = before.get(member);
    return known != null && known.type() == now.type()
        ? known
        : new Space(
            now.type(),
            now.dtype(),
            now.canvas() == null ? null : canvas,
            now.grid() == null ? null : grid(now.grid()));
  }

  /**
   * Where a volume that joined later would have been before: with the volume it shares its grid
   * with now, or else with the first one.
   */
  private VoxelGrid grid(VoxelGrid now) {
    List<VoxelGrid> grids =
        before.values().stream().map(Space::grid).filter(Objects::nonNull).distinct().toList();
    return grids.stream()
        .filter(grid -> (plan instanceof VolumetricPlan moves ? moves.out(grid) : grid).equals(now))
        .findFirst()
        .or(() -> grids.stream().findFirst())
        .orElse(now);
  }
}
