// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.Plan;
import java.util.List;
import java.util.Optional;

/** Does nothing to anything: what a transform draws when chance decides against it. */
public record Stay() implements FixedTransform {
  @Override
  public String words() {
    return "leave in place";
  }

  @Override
  public List<Plan> parts(Space before) {
    return List.of();
  }

  @Override
  public Optional<Plan> inverse(Space before) {
    return Optional.of(this);
  }
}
