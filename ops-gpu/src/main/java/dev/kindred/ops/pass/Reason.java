// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pass;

import dev.kindred.ops.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Why a pass is one of its own; put into words only when somebody asks.
 *
 * @param words with {@code %s} where the plan stands, if there is one
 * @param plan what the reason is about
 */
public record Reason(String words, @Nullable Plan plan) {
  static Reason of(String words) {
    return new Reason(words, null);
  }

  @Override
  public String toString() {
    return plan == null ? words : words.formatted(Words.of(plan));
  }
}
