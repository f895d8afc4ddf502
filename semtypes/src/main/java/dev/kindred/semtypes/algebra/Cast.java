// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Overflow;

/**
 * The same value in another element type: what it means stays, not its bits. White stays white in a
 * picture ({@link Tensor#scaledTo}), while Hounsfield units and other amounts stay the numbers they
 * are ({@link Tensor#castTo}), and a label that the type cannot hold is an error.
 */
@Generic
public interface Cast {
  /** The function with all methods that can be seen from here. */
  Cast CAST = GenericFunction.of(Cast.class).call();

  /**
   * The same in another element type.
   *
   * @throws IllegalArgumentException where x cannot hold elements of that type
   * @throws ArithmeticException where overflow is an error and a number does not fit
   */
  <T extends Semantic> T cast(T x, DType to, Overflow overflow);

  /** The same numbers, fractions cut off in integers. */
  Tensor cast(Tensor x, DType to, Overflow overflow);

  /** The numbers of an array of another library, taken for the tensor that it is. */
  Tensor cast(AutoCloseable x, DType to, Overflow overflow);

  /** The same in another element type, saturated. */
  default <T extends Semantic> T cast(T x, DType to) {
    return cast(x, to, Overflow.SATURATE);
  }
}
