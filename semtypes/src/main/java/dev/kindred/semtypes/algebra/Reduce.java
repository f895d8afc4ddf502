// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Reduction;
import dev.kindred.semtypes.label.Scalar;

/**
 * Many numbers as one, or as fewer: by {@link Reduction}, which accumulates wide. What is left lies
 * nowhere: it is a {@link Scalar} in the unit of what was reduced, or a tensor.
 */
@Generic
public interface Reduce {
  /** The function with all methods that can be seen from here. */
  Reduce REDUCE = GenericFunction.of(Reduce.class).call();

  /**
   * All numbers as one, in the unit of x.
   *
   * @throws IllegalArgumentException where the least or largest of no numbers is asked for
   */
  Scalar reduce(Semantic x, Reduction reduction);

  /** All numbers as one. */
  Scalar reduce(Tensor x, Reduction reduction);

  /**
   * The numbers along one axis as one each: the axis is left out. A negative axis counts from the
   * end, so that of a picture 0 is the channels and −1 the columns.
   *
   * @throws IllegalArgumentException where there is no such axis
   */
  Tensor reduce(Semantic x, Reduction reduction, int axis);

  /** The numbers along one axis as one each. */
  Tensor reduce(Tensor x, Reduction reduction, int axis);

  /** All numbers of an array of another library, taken for the tensor that it is, as one. */
  Scalar reduce(AutoCloseable x, Reduction reduction);

  /** The numbers of an array of another library along one axis as one each. */
  Tensor reduce(AutoCloseable x, Reduction reduction, int axis);
}
