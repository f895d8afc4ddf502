// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;

/**
 * A tensor as a value of a class: "this tensor as boxes". The method is chosen by the class that is
 * passed; a library author's type joins by one more method, in any jar:
 *
 * {@snippet :
 * @Dispatch(Decode.class)
 * static Pose pose(Class<Pose> as, Tensor output, Context context) { ... }
 * }
 *
 * <p>What comes with Kindred, for the output of one item:
 *
 * <ul>
 *   <li>{@code Boxes}, {@code NormalizedBoxes}: rows [N, 4], [N, 5] or [N, 6]: the box in the
 *       format of the reading, its score, the index of its name. {@code Boxes} are in pixels of the
 *       canvas that the model saw, {@code NormalizedBoxes} in shares of it: the class says which.
 *   <li>{@code Points}: rows [N, 2], x and y in pixels.
 *   <li>{@code Keypoints}: [P, K, 2] or one pose [K, 2], x and y in pixels, or with a third number,
 *       the score, and what is enough: the others are absent.
 *   <li>{@code Mask}, {@code LabelMap}: scores [C, H, W], the highest wins, the first of equals; or
 *       one score [1, H, W] and what is enough; or labels [H, W], integers.
 *   <li>{@code LabelVolume}: the same with an axis more, on the grid of the volume that went in.
 *   <li>{@code Category}, {@code SoftCategory}, {@code MultiCategory}: one score per name [V].
 *   <li>{@code Scalar}: one number.
 *   <li>{@code Image}, {@code Volume}: the numbers of another one like what went in.
 * </ul>
 */
@Generic
public interface Decode {
  /** The function with all methods that can be seen from here. */
  Decode DECODE = GenericFunction.of(Decode.class).call();

  /**
   * What the output means.
   *
   * @param as the class asked for
   * @param output what a network gave for one item, without the axis of the batch
   * @param context the item, and what the numbers mean
   * @throws IllegalArgumentException where the output has another shape or type than values of that
   *     class are read from, or the reading does not say what is needed
   */
  <T extends Semantic> T decode(Class<T> as, Tensor output, Context context);
}
