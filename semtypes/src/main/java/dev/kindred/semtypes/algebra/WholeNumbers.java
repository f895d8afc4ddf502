// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Overflow;

/** From numbers that an integer type may not hold to that type. */
final class WholeNumbers {
  private WholeNumbers() {}

  /** The nearest integers, halves to even; NaN is 0 where it is no error. */
  static Tensor nearest(Tensor quotient, DType to, Overflow overflow) {
    double[] values = quotient.toDoubleArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.rint(values[i]);
    }
    require("divide in", values, to, overflow);
    return Tensor.of(values).castTo(to).reshape(quotient.shape().toArray());
  }

  /** The same numbers in another type, without fractions in an integer one. */
  static Tensor cast(Tensor x, DType to, Overflow overflow) {
    if (to.isInteger() && overflow == Overflow.ERROR) {
      require("cast to", x.toDoubleArray(), to, overflow);
    }
    return x.castTo(to);
  }

  private static void require(String what, double[] values, DType to, Overflow overflow) {
    for (int i = 0; i < values.length && overflow == Overflow.ERROR; i++) {
      if (!(values[i] > to.minLong() - 1.0 && values[i] < to.maxLong() + 1.0)) {
        throw new ArithmeticException(
            "%s %s: element %d is %s; saturate, or cast to a wider type first"
                .formatted(what, to, i, values[i]));
      }
    }
  }
}
