// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

/**
 * A transform that takes part in training only: {@link Pipeline#evaluating} leaves it out. Which
 * transforms are for training is said, never guessed from their randomness.
 *
 * @param transform what runs in training
 */
public record TrainOnly(Transform transform) implements Transform {
  @Override
  public TransformPlan draw(DrawKey key, Scene scene) {
    return transform.draw(key, scene);
  }
}
