// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A sample on its way through a pipeline: each member with what is still to be done to it. Plans
 * are put off until a value is needed, so that as many as possible run in one pass.
 *
 * <p>Belongs to one thread.
 */
final class Encoding implements Scene {
  /** A sample without a canvas has room for every crop: none of its members is moved by one. */
  private static final Canvas ENDLESS = Canvas.hw(1 << 20, 1 << 20);

  private static final GenericFunction<Engine> METHODS = GenericFunction.of(Engine.class);

  private final Mode mode;
  private final Canvas blank;
  private final SequencedMap<String, Route> routes;
  private final List<Step> trace;
  private Place place = Place.NOWHERE;

  private Encoding(Mode mode, Canvas blank, Map<String, Route> routes, List<Step> trace) {
    this.mode = mode;
    this.blank = blank;
    this.routes = new LinkedHashMap<>();
    routes.forEach((name, route) -> this.routes.put(name, route.copy()));
    this.trace = new ArrayList<>(trace);
  }

  static Encoding on(Canvas canvas) {
    return new Encoding(Mode.DEFAULT, canvas, Map.of(), List.of());
  }

  static Encoding of(Sample sample, Mode mode) {
    Encoding all = new Encoding(mode, ENDLESS, Map.of(), sample.trace());
    sample.members().forEach((name, value) -> all.routes.put(name, new Route(name, value)));
    return all;
  }

  /** Draws the plan of one transform and takes it. */
  void step(Place at, DrawKey key) {
    place = at;
    TransformPlan plan =
        at.transform() instanceof TrainOnly && !mode.training() ? new Stay() : draw(key);
    take(at, plan);
  }

  /** Takes a plan that was drawn, as the step of a transform. */
  void take(Place at, TransformPlan plan) {
    place = at;
    boolean first = true;
    for (TransformPlan each : opened(plan)) {
      take(each, first);
      first = false;
    }
  }

  private static List<TransformPlan> opened(TransformPlan plan) {
    if (!(plan instanceof CompositePlan)) {
      return List.of(plan);
    }
    List<TransformPlan> opened = CompositePlan.opened(plan).toList();
    return opened.isEmpty() ? List.of(new Stay()) : opened;
  }

  private TransformPlan draw(DrawKey key) {
    try {
      return place.transform().draw(key, this);
    } catch (TransformException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new TransformException(
          "encode, %s on %s: %s".formatted(place, whereabouts(), e.getMessage()), e);
    }
  }

  private String whereabouts() {
    return found()
        .map(Canvas::toString)
        .or(() -> grid().map(VoxelGrid::toString))
        .orElse("a sample without a canvas");
  }

  private void take(TransformPlan plan, boolean first) {
    SequencedMap<String, Space> before = spaces();
    Canvas canvas = found().orElse(null);
    MethodTable methods = METHODS.table();
    List<Finding> findings = move(plan);
    trace.add(
        new Step(place.transform(), first, plan, mode.device(), canvas, before, methods, findings));
    requireOneCanvas(plan);
  }

  /** Moves every member, and says what was lost. */
  private List<Finding> move(TransformPlan plan) {
    if (plan instanceof MembersPlan all) {
      return together(all);
    }
    if (!(plan instanceof Stay)) {
      SharedParts parts = new SharedParts(plan);
      for (Route route : routes.values()) {
        move(route, plan, parts);
      }
    }
    return List.of();
  }

  private void move(Route route, TransformPlan plan, SharedParts shared) {
    try {
      List<Plan> parts = shared.of(route.space());
      if (Fusing.now().fuses(mode.device(), plan, parts, route.space().type())) {
        route.put(place, plan, parts);
      } else if (Fusing.now().waits(mode.device(), plan, route.space().type())) {
        route.put(place, plan, List.of(plan));
      } else {
        route.run(mode, place, plan);
      }
    } catch (TransformException e) {
      throw e;
    } catch (RuntimeException e) {
      throw Route.failure(place, route.name(), route.space(), plan, e);
    }
  }

  private List<Finding> together(MembersPlan plan) {
    SequencedMap<String, Semantic> members = members(Semantic.class);
    MembersPlan.Outcome outcome;
    try {
      outcome = plan.apply(mode.device(), members);
    } catch (RuntimeException e) {
      throw new TransformException(
          "encode, %s, plan \"%s\" on members %s: %s"
              .formatted(place, plan.words(), spaces(), e.getMessage()),
          e);
    }
    if (!outcome.members().keySet().equals(members.keySet())) {
      throw new TransformException(
          "encode, %s, plan \"%s\": members %s became %s; a plan must give back every member under its name"
              .formatted(place, plan.words(), members.keySet(), outcome.members().keySet()));
    }
    outcome.members().forEach((name, value) -> routes.put(name, new Route(name, value)));
    return outcome.findings();
  }

  private void requireOneCanvas(TransformPlan plan) {
    Route first = null;
    for (Route each : routes.values()) {
      Canvas canvas = each.space().canvas();
      if (canvas == null) {
        continue;
      }
      if (first == null) {
        first = each;
      } else if (!canvas.equals(first.space().canvas())) {
        throw new TransformException(
            "encode, %s, plan \"%s\" parted the members: member \"%s\" lies on %s, member \"%s\" on %s; make both for the same picture"
                .formatted(
                    place,
                    plan.words(),
                    first.name(),
                    first.space().canvas(),
                    each.name(),
                    canvas));
      }
    }
  }

  /** The members after everything that was put off. */
  SequencedMap<String, Semantic> settled() {
    SequencedMap<String, Semantic> all = new LinkedHashMap<>();
    routes.forEach((name, route) -> all.put(name, route.settled(mode)));
    return all;
  }

  /** What is still to be done to each member, and to what. */
  SequencedMap<String, Route> routes() {
    return routes;
  }

  List<Step> trace() {
    return trace;
  }

  private Optional<Canvas> found() {
    for (Route each : routes.values()) {
      if (each.space().canvas() != null) {
        return Optional.of(each.space().canvas());
      }
    }
    return Optional.empty();
  }

  @Override
  public Canvas canvas() {
    return found().orElse(blank);
  }

  @Override
  public Optional<VoxelGrid> grid() {
    for (Route each : routes.values()) {
      if (each.space().grid() != null) {
        return Optional.of(each.space().grid());
      }
    }
    return Optional.empty();
  }

  @Override
  public SequencedMap<String, Space> spaces() {
    SequencedMap<String, Space> all = new LinkedHashMap<>();
    routes.forEach((name, route) -> all.put(name, route.space()));
    return all;
  }

  @Override
  public <T extends Semantic> SequencedMap<String, T> members(Class<T> type) {
    SequencedMap<String, T> all = new LinkedHashMap<>();
    routes.forEach((name, route) -> {
      if (type.isAssignableFrom(route.space().type())) {
        all.put(name, type.cast(route.settled(mode)));
      }
    });
    return all;
  }

  @Override
  public Scene after(TransformPlan plan) {
    Encoding then = new Encoding(mode, blankAfter(plan), routes, List.of());
    then.take(place, plan);
    return then;
  }

  /** Where there is nothing but a canvas, that moves. */
  private Canvas blankAfter(TransformPlan plan) {
    Canvas now = blank;
    if (routes.isEmpty() && !blank.equals(ENDLESS)) {
      for (TransformPlan each : CompositePlan.opened(plan).toList()) {
        now = each instanceof GeometricPlan moves ? moves.on(now).out() : now;
      }
    }
    return now;
  }

  /** The parts of a plan, worked out once for all members that lie on the same canvas. */
  private static final class SharedParts {
    private final TransformPlan plan;
    private @Nullable Canvas canvas;
    private List<Plan> parts = List.of();

    SharedParts(TransformPlan plan) {
      this.plan = plan;
    }

    List<Plan> of(Space space) {
      if (!(plan instanceof GeometricPlan)) {
        return plan.parts(space);
      }
      if (space.canvas() != null && !space.canvas().equals(canvas)) {
        canvas = space.canvas();
        parts = plan.parts(space);
      }
      return space.canvas() == null ? List.of() : parts;
    }
  }
}
