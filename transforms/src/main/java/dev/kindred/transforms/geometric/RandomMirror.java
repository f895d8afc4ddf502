// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.transforms.CompositePlan;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Stay;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformPlan;

/**
 * Draws a {@link Flip} of left and right with probability {@code p}, and with it {@link SwapSides}:
 * for points that are named after the side they are on. Without it half of the samples would learn
 * that the left eye is the right one.
 *
 * @param p from 0 (never) to 1 (always)
 * @param left what names of the left side begin with, such as {@code left_}
 * @param right what names of the right side begin with
 */
public record RandomMirror(double p, String left, String right) implements Transform {
  /** A probability and two words. */
  public RandomMirror {
    var _ = new RandomFlip(p);
    var _ = new SwapSides(left, right);
  }

  /** {@code left_} and {@code right_}. */
  public RandomMirror(double p) {
    this(p, "left_", "right_");
  }

  @Override
  public TransformPlan draw(DrawKey key, Scene scene) {
    return key.chance("flip", p)
        ? CompositePlan.of(Flip.horizontal(), new SwapSides(left, right))
        : new Stay();
  }
}
