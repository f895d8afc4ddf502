// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.transforms.DrawKey;
import java.util.List;

/**
 * Lets each sample fade into another one of its batch (Zhang et al., mixup: Beyond empirical risk
 * minimization, 2018). Pictures must have one size; boxes and points of both stay.
 *
 * @param alpha both parameters of the beta distribution that the share is drawn from, above 0: 0.2
 *     leaves most samples nearly as they are, 1 makes every share equally likely
 * @param names of all categories, in the order of the vocabulary; none where samples have none
 */
public record MixUp(double alpha, List<String> names) implements Mixing {
  /** Keeps an unchangeable copy. */
  public MixUp {
    Partner.requireAlpha("MixUp", alpha);
    names = List.copyOf(names);
  }

  @Override
  public MixUpPlan draw(DrawKey key, int place, int count) {
    int other = Partner.draw(key.at("MixUp"), "other", place, count);
    return new MixUpPlan(place, other, Beta.draw(key.at("MixUp"), "share", alpha), names);
  }
}
