// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Overflow;

/** Each amount with the other sign, class and metadata kept; unsigned types saturate at 0. */
@Generic
public interface Negate {
  /** The function with all methods that can be seen from here. */
  Negate NEGATE = GenericFunction.of(Negate.class).call();

  /** −x. */
  <T extends Semantic> T negate(T x, Overflow overflow);

  /** −x. */
  Tensor negate(Tensor x, Overflow overflow);

  /** −x of an array of another library, taken for the tensor that it is. */
  Tensor negate(AutoCloseable x, Overflow overflow);

  /** −x, saturated. */
  default <T extends Semantic> T negate(T x) {
    return negate(x, Overflow.SATURATE);
  }
}
