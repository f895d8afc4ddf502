// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;

/**
 * Whether a prediction is right, for people who look at results; no measure to publish. A type of
 * one's own joins by a method for the two types:
 *
 * {@snippet :
 * @Dispatch(Judge.class)
 * static Verdict poses(Pose truth, Pose prediction) { ... }
 * }
 *
 * <p>What comes with Kindred:
 *
 * <ul>
 *   <li>{@code Category}, {@code SoftCategory} (its best), {@code MultiCategory}, {@code Text}: the
 *       same.
 *   <li>{@code Boxes}: each true box is met by one of its label with an IoU of 0.5 or more, best
 *       scores first, and no other is left over. Boxes of crowds need not be met, and what lies
 *       mostly in one is not left over.
 *   <li>{@code Mask}, {@code LabelMap}, {@code LabelVolume}: every label of either but 0 has an IoU
 *       of 0.5 or more.
 *   <li>{@code Points}, {@code Keypoints}: each is at most 5 % of the longer side of the canvas
 *       away; poses are matched with the nearest; absent points of the truth do not count.
 *   <li>{@code Scalar}: open, with the difference.
 *   <li>Anything else: right if equal, else open.
 * </ul>
 */
@Generic
public interface Judge {
  /** The function with all methods that can be seen from here. */
  Judge JUDGE = GenericFunction.of(Judge.class).call();

  /**
   * How the two compare. Both lie on the same canvas or grid: decode before.
   *
   * @throws IllegalArgumentException where they do not
   */
  Verdict judge(Semantic truth, Semantic prediction);
}
