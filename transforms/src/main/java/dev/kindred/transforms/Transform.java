// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.semtypes.Canvas;

/**
 * A step of a pipeline: something that draws, for each sample, the plan that then moves every
 * member.
 *
 * <p>Implementations are records: immutable, comparable, readable by people. A transform never sees
 * the data and never keeps a random generator, so one transform serves every thread.
 */
public interface Transform {
  /**
   * Decides everything there is to decide for one sample. The same key and canvas give the same
   * plan.
   *
   * @param key what to draw from; a transform without randomness leaves it alone
   * @param canvas what the sample's pictures, masks, boxes and points lie on when this step begins
   * @throws IllegalArgumentException where the transform has no plan for such a canvas
   */
  TransformPlan draw(DrawKey key, Canvas canvas);
}
