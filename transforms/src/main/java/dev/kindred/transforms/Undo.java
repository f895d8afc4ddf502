// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import static dev.kindred.transforms.Revert.REVERT;

import dev.kindred.ops.Device;
import dev.kindred.semtypes.Semantic;
import dev.kindred.transforms.Finding.Loss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes back the last step of a sample. */
final class Undo {
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
    TransformPlan plan = step.plan() instanceof MembersPlan all ? all.about(name) : step.plan();
    Semantic back;
    try {
      back = REVERT.revert(device, plan, goal, value);
    } catch (IrreversiblePlanException e) {
      found.add(Finding.of(name, Loss.IRREVERSIBLE, e.reason()));
      return value;
    } catch (RuntimeException e) {
      throw new TransformException(
          "decode, \"%s\", member \"%s\" (%s): %s"
              .formatted(step.plan().words(), name, now, e.getMessage()),
          e);
    }
    if (!(plan instanceof MembersPlan) && !Space.of(back).agrees(goal)) {
      throw new TransformException(
          "decode, \"%s\", member \"%s\": it came back as %s instead of %s; the inverse of the plan must restore both type and canvas"
              .formatted(step.plan().words(), name, Space.of(back), goal));
    }
    return back;
  }
}
