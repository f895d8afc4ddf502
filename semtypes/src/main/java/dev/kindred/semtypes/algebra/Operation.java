// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Arithmetic;
import dev.kindred.semtypes.arithmetic.Overflow;
import java.util.Locale;

/** What is computed of two amounts, number by number, in the element type of the amounts. */
enum Operation {
  PLUS {
    @Override
    Tensor of(Tensor x, Tensor y, Overflow overflow) {
      return Arithmetic.plus(x, y, overflow);
    }

    @Override
    Tensor of(Tensor x, double y, Overflow overflow) {
      return Arithmetic.plus(x, y, overflow);
    }
  },
  MINUS {
    @Override
    Tensor of(Tensor x, Tensor y, Overflow overflow) {
      return Arithmetic.minus(x, y, overflow);
    }

    @Override
    Tensor of(Tensor x, double y, Overflow overflow) {
      return Arithmetic.minus(x, y, overflow);
    }
  },
  TIMES {
    @Override
    Tensor of(Tensor x, Tensor y, Overflow overflow) {
      return Arithmetic.times(x, y, overflow);
    }

    @Override
    Tensor of(Tensor x, double y, Overflow overflow) {
      return Arithmetic.times(x, y, overflow);
    }
  },
  DIVIDE {
    @Override
    Tensor of(Tensor x, Tensor y, Overflow overflow) {
      return Arithmetic.quotient(x, y, overflow);
    }

    @Override
    Tensor of(Tensor x, double y, Overflow overflow) {
      return Arithmetic.quotient(x, y, overflow);
    }
  };

  abstract Tensor of(Tensor x, Tensor y, Overflow overflow);

  abstract Tensor of(Tensor x, double y, Overflow overflow);

  /** The name of its function: {@code plus}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
