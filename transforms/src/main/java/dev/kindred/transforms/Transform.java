// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

/**
 * A step of a pipeline: something that draws, for each sample, the plan that then moves every
 * member.
 *
 * <p>Implementations are records: immutable, comparable, readable by people and by {@code Recipe}.
 * A transform never keeps a random generator, so one transform serves every thread.
 */
public interface Transform {
  /**
   * Decides everything there is to decide for one sample. The same key and scene give the same
   * plan.
   *
   * @param key what to draw from; a transform without randomness leaves it alone
   * @param scene where the members are when this step begins
   * @throws IllegalArgumentException where the transform has no plan for such a scene
   */
  TransformPlan draw(DrawKey key, Scene scene);
}
