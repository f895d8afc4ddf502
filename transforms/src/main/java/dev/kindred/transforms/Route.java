// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Sequence;
import dev.kindred.semtypes.Semantic;
import java.util.ArrayList;
import java.util.List;

/**
 * One member of a sample and the engine's plans that are still to be run on it. Knows its space
 * after them without running any.
 */
final class Route {
  private static final Engine ENGINE = GenericFunction.of(Engine.class).call();

  private final String name;
  private final List<Ahead> ahead = new ArrayList<>();
  private Semantic value;
  private Space space;

  Route(String name, Semantic value) {
    this.name = name;
    this.value = value;
    this.space = Space.of(value);
  }

  Route copy() {
    Route other = new Route(name, value);
    other.ahead.addAll(ahead);
    other.space = space;
    return other;
  }

  String name() {
    return name;
  }

  /** Where the member is once everything has run. */
  Space space() {
    return space;
  }

  /** Puts off the parts of a plan. */
  void put(Place place, TransformPlan plan, List<Plan> parts) {
    for (Plan part : parts) {
      ahead.add(new Ahead(place, plan, space, part));
      space = space.after(part);
    }
  }

  /** Runs a plan as such, after what was put off. */
  void run(Mode mode, Place place, TransformPlan plan) {
    Semantic now = settled(mode);
    value = ENGINE.run(mode.device(), plan, now);
    space = Space.of(value);
  }

  /** Whether something was put off. */
  boolean isAhead() {
    return !ahead.isEmpty();
  }

  /** What was put off, as one plan. */
  Sequence sequence(Mode mode) {
    List<Plan> parts = ahead.stream().map(Ahead::part).toList();
    return new Sequence(VolumetricPart.joined(parts, mode.fuse()), mode.rounding(), mode.fuse());
  }

  /** The value after everything that was put off. */
  Semantic settled(Mode mode) {
    if (!ahead.isEmpty()) {
      try {
        arrived(
            ahead.size() == 1
                ? ENGINE.run(mode.device(), ahead.getFirst().part(), value)
                : ENGINE.run(mode.device(), sequence(mode), value));
      } catch (RuntimeException e) {
        throw blamed(mode, e);
      }
    }
    return value;
  }

  /** The member as it was before what is put off. */
  Semantic start() {
    return value;
  }

  /** What was put off has run and gave this. */
  void arrived(Semantic now) {
    value = now;
    space = Space.of(now);
    ahead.clear();
  }

  /** Which of the plans failed: found by running them one by one. */
  private TransformException blamed(Mode mode, RuntimeException together) {
    Semantic now = value;
    for (Ahead each : ahead) {
      try {
        now = ENGINE.run(mode.device(), each.part(), now);
      } catch (RuntimeException e) {
        return failure(each.place(), name, each.before(), each.plan(), e);
      }
    }
    return new TransformException(
        "encode, member \"%s\" (%s), plans %s together: %s"
            .formatted(
                name,
                Space.of(value),
                ahead.stream().map(each -> "\"" + each.plan().words() + "\"").distinct().toList(),
                together.getMessage()),
        together);
  }

  static TransformException failure(
      Place place, String member, Space before, TransformPlan plan, RuntimeException cause) {
    return new TransformException(
        "encode, %s, member \"%s\" (%s), plan \"%s\": %s"
            .formatted(place, member, before, plan.words(), cause.getMessage()),
        cause);
  }

  /**
   * A part of a plan that was put off.
   *
   * @param before where the member is when it runs
   */
  private record Ahead(Place place, TransformPlan plan, Space before, Plan part) {}
}
