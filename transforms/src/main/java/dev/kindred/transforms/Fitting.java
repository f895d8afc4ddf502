// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

/**
 * A transform that learns from the training samples before it can draw, such as one that normalises
 * by their mean. {@link Pipeline#fit} asks it once; until then it has no plan.
 */
public interface Fitting extends Transform {
  /**
   * The transform that was learned; this one stays as it is.
   *
   * @param training the training samples as they come to this step; may be gone through more than
   *     once, each time from the beginning
   * @throws IllegalArgumentException where there is nothing to learn from
   */
  Transform fitted(Iterable<Sample> training);

  /** Refuses: it has not learned anything yet. */
  @Override
  default TransformPlan draw(DrawKey key, Scene scene) {
    throw new IllegalStateException(
        "draw by %s: it has not learned from the training samples yet; call Pipeline.fit(training, seed) and encode with what it returns"
            .formatted(this));
  }
}
