// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.semtypes.Semantic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What each step of an encoding lost, found by going through the plans one by one once more:
 * together they leave nothing between two steps to look at.
 */
final class Audit {
  private static final Engine ENGINE = GenericFunction.of(Engine.class).call();

  private Audit() {}

  /**
   * The findings of each step.
   *
   * @param before the sample before the first of them
   */
  static List<List<Finding>> of(Sample before, List<Step> steps, Device device) {
    int last = steps.size() - 1;
    while (last >= 0 && !(steps.get(last).plan() instanceof ColorPlan)) {
      last--; // only colours clamp
    }
    List<List<Finding>> all = new ArrayList<>();
    SequencedMap<String, Semantic> now = before.members();
    for (int i = 0; i < steps.size(); i++) {
      List<Finding> found = new ArrayList<>(steps.get(i).findings());
      if (i <= last) {
        now = after(steps.get(i).plan(), now, device, found);
      }
      all.add(found);
    }
    return all;
  }

  private static SequencedMap<String, Semantic> after(
      TransformPlan plan, SequencedMap<String, Semantic> now, Device device, List<Finding> found) {
    if (plan instanceof MembersPlan all) {
      return all.apply(device, now).members();
    }
    SequencedMap<String, Semantic> after = new LinkedHashMap<>();
    for (Map.Entry<String, Semantic> each : now.entrySet()) {
      Semantic moved = ENGINE.run(device, plan, each.getValue());
      found.addAll(Clamping.between(each.getKey(), each.getValue(), plan, moved));
      after.put(each.getKey(), moved);
    }
    return after;
  }
}
