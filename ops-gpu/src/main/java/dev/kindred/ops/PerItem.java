// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import java.util.List;

/**
 * A plan for a whole batch: item {@code i} by plan {@code i}, each drawn for it. Any other plan
 * runs on every item of a batch alike.
 *
 * @param plans one per item
 */
public record PerItem(List<Plan> plans) implements Plan {

  /** Keeps an unchangeable copy. */
  public PerItem {
    plans = List.copyOf(plans);
  }

  /** One plan per item. */
  public static PerItem of(List<? extends Plan> plans) {
    return new PerItem(List.copyOf(plans));
  }

  /**
   * The plan of an item in a batch of {@code size}.
   *
   * @throws IllegalArgumentException where there are not as many plans as items
   */
  public Plan of(int item, int size) {
    if (plans.size() != size) {
      throw new IllegalArgumentException(
          "%d plans for a batch of %d: draw one plan per item".formatted(plans.size(), size));
    }
    return plans.get(item);
  }
}
