// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

/** A transform without randomness: it is its own plan. */
public interface FixedTransform extends Transform, TransformPlan {
  /** This very plan, whatever the key and the scene. */
  @Override
  default TransformPlan draw(DrawKey key, Scene scene) {
    return this;
  }
}
