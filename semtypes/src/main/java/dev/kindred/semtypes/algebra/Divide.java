// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Overflow;
import dev.kindred.semtypes.label.Scalar;

/**
 * The quotient of amounts, number by number, from either side. What comes out has the class and the
 * metadata of what went in; with a tensor, which means nothing, it is a tensor.
 *
 * <p>Amounts are combined in their own element type, which both must have, and computed as {@link
 * dev.kindred.semtypes.arithmetic.Arithmetic} does: integers exactly, rounded once, halves to even;
 * what overflows is decided by {@link Overflow}. What is divided by has no unit. A number beside an
 * amount is read in the unit and scale of that amount.
 *
 * <p>Whole numbers stay whole: a quotient is rounded to the nearest, halves to even, and by 0 it is
 * the greatest or least of the type, or 0 of 0, unless overflow is an error. Of mere tensors a
 * quotient is floats.
 */
@Generic
public interface Divide {
  /** The function with all methods that can be seen from here. */
  Divide DIVIDE = GenericFunction.of(Divide.class).call();

  /** Each number of x with the number y: x ÷ y. */
  <T extends Semantic> T divide(T x, double y, Overflow overflow);

  /** The number x with each number of y: x ÷ y. */
  <T extends Semantic> T divide(double x, T y, Overflow overflow);

  /**
   * x ÷ y, number by number, of the narrower class of the two.
   *
   * @throws MeaninglessOperationException where spaces, element types or units do not fit
   */
  <T extends Semantic> T divide(T x, T y, Overflow overflow);

  /** x with one number y, in the unit of x. */
  <T extends Semantic> T divide(T x, Scalar y, Overflow overflow);

  /** Without what x means. */
  Tensor divide(Semantic x, Tensor y, Overflow overflow);

  /** Without what y means. */
  Tensor divide(Tensor x, Semantic y, Overflow overflow);

  /**
   * Number by number, in floats.
   *
   * @throws IllegalArgumentException where the shapes differ
   */
  Tensor divide(Tensor x, Tensor y, Overflow overflow);

  /** Each number of x with the number y. */
  Tensor divide(Tensor x, double y, Overflow overflow);

  /** The number x with each number of y. */
  Tensor divide(double x, Tensor y, Overflow overflow);

  /**
   * With an array of another library, taken for the tensor that it is. Such arrays hold memory of
   * their own and so can be closed; the methods for them come with what knows their library.
   */
  Tensor divide(AutoCloseable x, Object y, Overflow overflow);

  /** With an array of another library. */
  Tensor divide(Object x, AutoCloseable y, Overflow overflow);

  /** Of two arrays of other libraries. */
  Tensor divide(AutoCloseable x, AutoCloseable y, Overflow overflow);

  /** Each number of an array of another library with the number y. */
  Tensor divide(AutoCloseable x, double y, Overflow overflow);

  /** The number x with each number of an array of another library. */
  Tensor divide(double x, AutoCloseable y, Overflow overflow);

  /** x ÷ y, saturated. */
  default <T extends Semantic> T divide(T x, double y) {
    return divide(x, y, Overflow.SATURATE);
  }

  /** x ÷ y, saturated. */
  default <T extends Semantic> T divide(double x, T y) {
    return divide(x, y, Overflow.SATURATE);
  }

  /** x ÷ y, saturated. */
  default <T extends Semantic> T divide(T x, T y) {
    return divide(x, y, Overflow.SATURATE);
  }

  /** x with one number y, in the unit of x, saturated. */
  default <T extends Semantic> T divide(T x, Scalar y) {
    return divide(x, y, Overflow.SATURATE);
  }

  /** Without what x means, saturated. */
  default Tensor divide(Semantic x, Tensor y) {
    return divide(x, y, Overflow.SATURATE);
  }

  /** Without what y means, saturated. */
  default Tensor divide(Tensor x, Semantic y) {
    return divide(x, y, Overflow.SATURATE);
  }

  /** Number by number, saturated. */
  default Tensor divide(Tensor x, Tensor y) {
    return divide(x, y, Overflow.SATURATE);
  }

  /** Each number of x with the number y, saturated. */
  default Tensor divide(Tensor x, double y) {
    return divide(x, y, Overflow.SATURATE);
  }

  /** With an array of another library, saturated. */
  default Tensor divide(AutoCloseable x, Object y) {
    return divide(x, y, Overflow.SATURATE);
  }

  /** With an array of another library, saturated. */
  default Tensor divide(Object x, AutoCloseable y) {
    return divide(x, y, Overflow.SATURATE);
  }

  /** Of two arrays of other libraries, saturated. */
  default Tensor divide(AutoCloseable x, AutoCloseable y) {
    return divide(x, y, Overflow.SATURATE);
  }

  /** Each number of an array of another library with the number y, saturated. */
  default Tensor divide(AutoCloseable x, double y) {
    return divide(x, y, Overflow.SATURATE);
  }

  /** The number x with each number of an array of another library, saturated. */
  default Tensor divide(double x, AutoCloseable y) {
    return divide(x, y, Overflow.SATURATE);
  }
}
