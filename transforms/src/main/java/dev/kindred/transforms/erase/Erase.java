// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.erase;

import dev.kindred.ops.Plan;
import dev.kindred.transforms.FilterPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * Covers rectangles. What {@link RandomErasing} and {@link CoarseDropout} draw.
 *
 * @param rectangles what is covered
 * @param cover by what
 * @param seed decides the noise, where that is the cover
 */
public record Erase(List<Rectangle> rectangles, Cover cover, long seed)
    implements FixedTransform, FilterPlan {
  /** Keeps an unchangeable copy. */
  public Erase {
    rectangles = List.copyOf(rectangles);
  }

  @Override
  public List<Plan> filters() {
    return List.of(new Covering(rectangles, cover, seed));
  }

  @Override
  public String words() {
    String what =
        rectangles.size() == 1
            ? "%d×%d pixels from row %d, column %d"
                .formatted(
                    rectangles.getFirst().height(),
                    rectangles.getFirst().width(),
                    rectangles.getFirst().top(),
                    rectangles.getFirst().left())
            : rectangles.size() + " rectangles";
    return "cover " + what + " by " + cover.words();
  }
}
