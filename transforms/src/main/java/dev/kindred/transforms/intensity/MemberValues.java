// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.semtypes.Semantic;
import dev.kindred.transforms.MembersPlan;
import dev.kindred.transforms.Stay;
import dev.kindred.transforms.TransformPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Gives the values of some members others, each by operations of its own, with all numbers known: a
 * z-score can be undone because the plan remembers mean and deviation. Members that are not named
 * stay, and stay on the way back.
 *
 * @param how what is done, for people
 * @param each what is done to which member
 */
public record MemberValues(String how, List<MemberOps> each) implements MembersPlan {
  /** Keeps an unchangeable copy. */
  public MemberValues {
    each = List.copyOf(each);
  }

  @Override
  public Outcome apply(Device device, SequencedMap<String, Semantic> members) {
    Map<String, Semantic> changed = new LinkedHashMap<>();
    for (MemberOps ops : each) {
      Semantic before = members.get(ops.member());
      if (before == null) {
        throw new IllegalArgumentException(
            "%s of \"%s\": the sample has only %s; replay on a sample with the same members"
                .formatted(how, ops.member(), members.keySet()));
      }
      IntensityPlan plan = IntensityPlan.of(how, ops.colors());
      changed.put(ops.member(), Engine.ENGINE.run(device, plan, before));
    }
    return Outcome.of(members, changed, List.of());
  }

  /** The operations on this member, if there are any. */
  @Override
  public TransformPlan about(String member) {
    for (MemberOps ops : each) {
      if (ops.member().equals(member)) {
        return IntensityPlan.of(how, ops.colors());
      }
    }
    return new Stay();
  }

  @Override
  public String words() {
    return how
        + " "
        + each.stream().map(ops -> "\"" + ops.member() + "\"").collect(Collectors.joining(", "));
  }
}
