// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.Device;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Semantic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A plan that must see all members together, such as one that drops boxes and with them the masks
 * and points that belong to them.
 */
public interface MembersPlan extends TransformPlan {
  /**
   * The members afterwards, and what was lost.
   *
   * @param device where to run what has to be computed
   * @param members by name, in the sample's order; not to be changed
   */
  Outcome apply(Device device, SequencedMap<String, Semantic> members);

  /**
   * The plan to undo for a member of this name, also one that joined later: itself, which changes
   * nothing, unless the plan knows what it did to each.
   */
  default TransformPlan about(String member) {
    return this;
  }

  /** Itself: what was dropped stays dropped, and the report says so. */
  @Override
  default Optional<Plan> inverse(Space before) {
    return Optional.of(this);
  }

  /**
   * The members after such a plan.
   *
   * @param members by the same names
   * @param findings what was lost, by member and index
   */
  record Outcome(SequencedMap<String, Semantic> members, List<Finding> findings) {
    /** Keeps unchangeable copies. */
    public Outcome {
      members = Members.copy(members);
      findings = List.copyOf(findings);
    }

    /** The members, some of them replaced. */
    public static Outcome of(
        SequencedMap<String, Semantic> members,
        Map<String, ? extends Semantic> changed,
        List<Finding> findings) {
      SequencedMap<String, Semantic> all = new LinkedHashMap<>(members);
      all.putAll(changed);
      return new Outcome(all, findings);
    }
  }
}
