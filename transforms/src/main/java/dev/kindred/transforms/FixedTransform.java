// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.semtypes.Canvas;

/** A transform without randomness: it is its own plan. */
public interface FixedTransform extends Transform, TransformPlan {
  /** This very plan, whatever the key and the canvas. */
  @Override
  default TransformPlan draw(DrawKey key, Canvas canvas) {
    return this;
  }
}
