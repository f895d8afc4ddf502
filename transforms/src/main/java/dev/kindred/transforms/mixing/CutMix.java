// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.transforms.DrawKey;
import java.util.List;

/**
 * Puts a rectangle of another sample of the batch in its place on each sample (Yun et al., CutMix,
 * 2019). Pictures must have one size. Categories count by the area that is seen; boxes and points
 * under the rectangle, and those of the other sample beside it, are dropped and reported.
 *
 * @param alpha both parameters of the beta distribution that the share of the first is drawn from,
 *     above 0
 * @param visible a box of which a smaller part of the area is seen is dropped, from 0 to 1
 * @param names of all categories, in the order of the vocabulary; none where samples have none
 */
public record CutMix(double alpha, double visible, List<String> names) implements Mixing {
  /** Keeps an unchangeable copy. */
  public CutMix {
    Partner.requireAlpha("CutMix", alpha);
    names = List.copyOf(names);
  }

  @Override
  public CutMixPlan draw(DrawKey key, int place, int count) {
    DrawKey own = key.at("CutMix");
    int other = Partner.draw(own, "other", place, count);
    double half = 0.5 * StrictMath.sqrt(1 - Beta.draw(own, "share", alpha));
    double x = own.uniform("x", 0, 1);
    double y = own.uniform("y", 0, 1);
    return new CutMixPlan(place, other, x - half, y - half, x + half, y + half, visible, names);
  }
}
