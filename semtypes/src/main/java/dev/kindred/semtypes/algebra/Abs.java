// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Overflow;

/** Each amount without its sign, class and metadata kept. */
@Generic
public interface Abs {
  /** The function with all methods that can be seen from here. */
  Abs ABS = GenericFunction.of(Abs.class).call();

  /** |x|; of the least number of a signed type, as overflow says. */
  <T extends Semantic> T abs(T x, Overflow overflow);

  /** |x|. */
  Tensor abs(Tensor x, Overflow overflow);

  /** |x| of an array of another library, taken for the tensor that it is. */
  Tensor abs(AutoCloseable x, Overflow overflow);

  /** |x|, saturated. */
  default <T extends Semantic> T abs(T x) {
    return abs(x, Overflow.SATURATE);
  }
}
