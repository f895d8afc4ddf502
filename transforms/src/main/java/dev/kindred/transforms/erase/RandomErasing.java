// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.erase;

import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Stay;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformPlan;
import dev.kindred.transforms.geometric.Range;
import java.util.List;

/**
 * Draws an {@link Erase} of one rectangle: Zhong et al., Random Erasing (2017), torchvision's
 * {@code RandomErasing}. Where ten rectangles in a row do not fit, nothing is covered.
 *
 * @param p probability that something is covered, from 0 to 1
 * @param area of the rectangle as a share of the canvas, above 0, at most 1; 0.02 to 0.33 is usual
 * @param ratio height by width, above 0; drawn so that tall and wide are equally likely for {@code
 *     Range.of(0.3, 3.3)}
 * @param cover by what
 */
public record RandomErasing(double p, Range area, Range ratio, Cover cover) implements Transform {
  private static final int TRIES = 10;

  /** A probability, shares and ratios. */
  public RandomErasing {
    if (!(p >= 0 && p <= 1 && area.min() > 0 && area.max() <= 1 && ratio.min() > 0)) {
      throw new IllegalArgumentException(
          "random erasing with probability %s, area from %s to %s, ratio from %s to %s: give shares from 0 to 1, and ratios above 0"
              .formatted(p, area.min(), area.max(), ratio.min(), ratio.max()));
    }
  }

  /** As the paper and torchvision have it, by the picture's background. */
  public RandomErasing(double p) {
    this(p, Range.of(0.02, 0.33), Range.of(0.3, 3.3), Cover.BACKGROUND);
  }

  @Override
  public TransformPlan draw(DrawKey key, Scene scene) {
    if (!key.chance("erase", p)) {
      return new Stay();
    }
    Canvas canvas = scene.canvas();
    for (int i = 0; i < TRIES; i++) {
      DrawKey attempt = key.at("try " + i);
      double pixels = canvas.area() * area.draw(attempt, "area");
      double aspect =
          Math.exp(attempt.uniform("ratio", Math.log(ratio.min()), Math.log(ratio.max())));
      int height = (int) Math.round(Math.sqrt(pixels * aspect));
      int width = (int) Math.round(Math.sqrt(pixels / aspect));
      if (height >= 1 && width >= 1 && height < canvas.height() && width < canvas.width()) {
        int top = attempt.integer("top", 0, canvas.height() - height + 1);
        int left = attempt.integer("left", 0, canvas.width() - width + 1);
        return new Erase(
            List.of(new Rectangle(top, left, height, width)), cover, key.bits("noise"));
      }
    }
    return new Stay();
  }
}
