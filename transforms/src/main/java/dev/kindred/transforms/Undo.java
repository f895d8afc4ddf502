// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Semantic;
import dev.kindred.transforms.Finding.Loss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes back the last step of a sample. */
final class Undo {
  private static final Engine ENGINE = GenericFunction.of(Engine.class).call();

  private Undo() {}

  static Sample last(Sample sample, Device device) {
    Step step = sample.trace().getLast();
    List<Finding> found = new ArrayList<>();
    Map<String, Semantic> back = new LinkedHashMap<>();
    for (Map.Entry<String, Semantic> each : sample.members().entrySet()) {
      back.put(each.getKey(), member(step, device, each.getKey(), each.getValue(), found));
    }
    return sample.undone(back, found);
  }

  private static Semantic member(
      Step step, Device device, String name, Semantic value, List<Finding> found) {
    Space now = Space.of(value);
    Space goal = step.goal(name, now);
    if (!touches(step.plan(), now)) {
      return value;
    }
    Optional<Plan> inverse = step.plan().inverse(goal);
    if (inverse.isEmpty()) {
      found.add(Finding.of(name, Loss.IRREVERSIBLE, step.plan().words() + " cannot be undone"));
      return value;
    }
    Semantic back = run(step, device, name, value, inverse.get());
    if (!Space.of(back).agrees(goal)) {
      throw new TransformException(
          "decode, \"%s\", member \"%s\": it came back as %s instead of %s; the inverse of the plan must restore both type and canvas"
              .formatted(step.plan().words(), name, Space.of(back), goal));
    }
    return back;
  }

  /** Colours and filters leave alone what has none; what was dropped together stays so. */
  private static boolean touches(TransformPlan plan, Space space) {
    return switch (plan) {
      case ColorPlan _, FilterPlan _ -> space.hasIntensities();
      case MembersPlan _, Stay _ -> false;
      default -> true;
    };
  }

  private static Semantic run(Step step, Device device, String name, Semantic value, Plan inverse) {
    try {
      return ENGINE.run(device, inverse, value);
    } catch (RuntimeException e) {
      throw new TransformException(
          "decode, \"%s\", member \"%s\" (%s): %s"
              .formatted(step.plan().words(), name, Space.of(value), e.getMessage()),
          e);
    }
  }
}
