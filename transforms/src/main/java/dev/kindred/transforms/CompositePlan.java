// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.Plan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several plans, one after the other: what transforms of other transforms draw. A pipeline takes
 * each of them as a step of its own.
 *
 * @param plans in order; none means that the sample stays as it is
 */
public record CompositePlan(List<TransformPlan> plans) implements TransformPlan {
  /** Keeps an unchangeable copy. */
  public CompositePlan {
    plans = List.copyOf(plans);
  }

  /** These plans in order. */
  public static CompositePlan of(TransformPlan... plans) {
    return new CompositePlan(List.of(plans));
  }

  /** The plans that {@code plan} is made of, with composites among them opened. */
  static Stream<TransformPlan> opened(TransformPlan plan) {
    return plan instanceof CompositePlan(List<TransformPlan> plans)
        ? plans.stream().flatMap(CompositePlan::opened)
        : Stream.of(plan);
  }

  @Override
  public String words() {
    return plans.isEmpty()
        ? "leave as it is"
        : plans.stream().map(TransformPlan::words).collect(Collectors.joining(", "));
  }

  @Override
  public List<Plan> parts(Space before) {
    return List.copyOf(plans);
  }

  /** Empty unless there is at most one: the space between two plans is not known here. */
  @Override
  public Optional<Plan> inverse(Space before) {
    return switch (plans.size()) {
      case 0 -> Optional.of(this);
      case 1 -> plans.getFirst().inverse(before);
      default -> Optional.empty();
    };
  }
}
