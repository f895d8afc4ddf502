// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.policy;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformPlan;
import java.util.List;

/**
 * Draws one operation and a strength for it, all equally likely: Müller and Hutter, TrivialAugment
 * (2021), in its wide space, with nothing to tune. Masks, boxes and points move with the picture.
 *
 * @param operations what is drawn from
 */
public record TrivialAugment(List<Operation> operations) implements Transform {
  /** Keeps an unchangeable copy. */
  public TrivialAugment {
    operations = List.copyOf(operations);
    if (operations.isEmpty()) {
      throw new IllegalArgumentException(
          "trivial augment from no operations: give something to draw from");
    }
  }

  /** From all operations. */
  public TrivialAugment() {
    this(List.of(Operation.values()));
  }

  @Override
  public TransformPlan draw(DrawKey key, Scene scene) {
    Operation operation = operations.get(key.integer("which", 0, operations.size()));
    double strength = (double) key.integer("strength", 0, RandAugment.MOST + 1) / RandAugment.MOST;
    return operation.plan(
        Operation.Space.WIDE, strength, key.chance("negative", 0.5), scene.canvas());
  }
}
