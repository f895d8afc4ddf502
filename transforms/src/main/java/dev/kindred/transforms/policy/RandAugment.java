// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.policy;

import dev.kindred.transforms.CompositePlan;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws so many operations and runs them one after the other, each as strong as one number says:
 * Cubuk et al., RandAugment (2019), with torchvision's operations. Masks, boxes and points move
 * with the picture. Measurements refuse some of the operations; give those that suit.
 *
 * @param count how many operations, at least 1; 2 is usual
 * @param magnitude how strong, from 0 to 30; 9 is usual
 * @param operations what is drawn from, each equally likely; may repeat
 */
public record RandAugment(int count, int magnitude, List<Operation> operations)
    implements Transform {
  /** The strongest: torchvision's 31 bins. */
  static final int MOST = 30;

  /** Keeps an unchangeable copy. */
  public RandAugment {
    operations = List.copyOf(operations);
    if (count < 1 || magnitude < 0 || magnitude > MOST || operations.isEmpty()) {
      throw new IllegalArgumentException(
          "rand augment of %d operations of magnitude %d from %s: give at least 1, a magnitude from 0 to %d, and something to draw from"
              .formatted(count, magnitude, operations, MOST));
    }
  }

  /** From all operations. */
  public RandAugment(int count, int magnitude) {
    this(count, magnitude, List.of(Operation.values()));
  }

  /** Two operations of magnitude 9. */
  public RandAugment() {
    this(2, 9);
  }

  @Override
  public CompositePlan draw(DrawKey key, Scene scene) {
    List<TransformPlan> plans = new ArrayList<>();
    double strength = (double) magnitude / MOST;
    for (int i = 0; i < count; i++) {
      DrawKey drawn = key.at("operation " + i);
      Operation operation = operations.get(drawn.integer("which", 0, operations.size()));
      boolean negative = drawn.chance("negative", 0.5);
      plans.add(operation.plan(Operation.Space.NORMAL, strength, negative, scene.canvas()));
    }
    return new CompositePlan(plans);
  }
}
