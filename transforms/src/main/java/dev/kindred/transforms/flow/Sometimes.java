// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.flow;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Stay;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformPlan;

/**
 * A transform that runs with some probability: torchvision's {@code RandomApply}.
 *
 * @param p from 0 (never) to 1 (always)
 * @param transform what may run
 */
public record Sometimes(double p, Transform transform) implements Transform {
  /** The probability must be one. */
  public Sometimes {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          "sometimes %s: probability %s; give one from 0 to 1".formatted(transform, p));
    }
  }

  @Override
  public TransformPlan draw(DrawKey key, Scene scene) {
    return key.chance("sometimes", p) ? transform.draw(key.at("0"), scene) : new Stay();
  }
}
