// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Overflow;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Scalar;

/**
 * The product of amounts, number by number, and what a mask cuts out. What comes out has the class
 * and the metadata of what went in; with a tensor, which means nothing, it is a tensor.
 *
 * <p>Amounts are combined in their own element type, which both must have, and computed as {@link
 * dev.kindred.semtypes.arithmetic.Arithmetic} does: integers exactly, rounded once, halves to even;
 * what overflows is decided by {@link Overflow}. At most one of two amounts has a unit. A number
 * beside an amount is read in the unit and scale of that amount.
 */
@Generic
public interface Times {
  /** The function with all methods that can be seen from here. */
  Times TIMES = GenericFunction.of(Times.class).call();

  /** Each number of x with the number y: x · y. */
  <T extends Semantic> T times(T x, double y, Overflow overflow);

  /**
   * x · y, number by number, of the narrower class of the two.
   *
   * @throws MeaninglessOperationException where spaces, element types or units do not fit
   */
  <T extends Semantic> T times(T x, T y, Overflow overflow);

  /** What lies under the labels of a mask other than 0; the rest is 0. */
  <T extends Semantic> T times(T x, Mask y, Overflow overflow);

  /** x with one number y, in the unit of x. */
  <T extends Semantic> T times(T x, Scalar y, Overflow overflow);

  /** Without what x means. */
  Tensor times(Semantic x, Tensor y, Overflow overflow);

  /** Without what y means. */
  Tensor times(Tensor x, Semantic y, Overflow overflow);

  /**
   * Number by number, in the element type they have in common.
   *
   * @throws IllegalArgumentException where the shapes differ
   */
  Tensor times(Tensor x, Tensor y, Overflow overflow);

  /** Each number of x with the number y. */
  Tensor times(Tensor x, double y, Overflow overflow);

  /**
   * With an array of another library, taken for the tensor that it is. Such arrays hold memory of
   * their own and so can be closed; the methods for them come with what knows their library.
   */
  Tensor times(AutoCloseable x, Object y, Overflow overflow);

  /** With an array of another library. */
  Tensor times(Object x, AutoCloseable y, Overflow overflow);

  /** Of two arrays of other libraries. */
  Tensor times(AutoCloseable x, AutoCloseable y, Overflow overflow);

  /** Each number of an array of another library with the number y. */
  Tensor times(AutoCloseable x, double y, Overflow overflow);

  /** x · y, saturated. */
  default <T extends Semantic> T times(T x, double y) {
    return times(x, y, Overflow.SATURATE);
  }

  /** x · y, saturated. */
  default <T extends Semantic> T times(double x, T y) {
    return times(y, x, Overflow.SATURATE);
  }

  /** x · y, saturated. */
  default <T extends Semantic> T times(T x, T y) {
    return times(x, y, Overflow.SATURATE);
  }

  /** What lies under the labels of a mask other than 0; the rest is 0. */
  default <T extends Semantic> T times(T x, Mask y) {
    return times(x, y, Overflow.SATURATE);
  }

  /** x with one number y, in the unit of x, saturated. */
  default <T extends Semantic> T times(T x, Scalar y) {
    return times(x, y, Overflow.SATURATE);
  }

  /** Without what x means, saturated. */
  default Tensor times(Semantic x, Tensor y) {
    return times(x, y, Overflow.SATURATE);
  }

  /** Without what y means, saturated. */
  default Tensor times(Tensor x, Semantic y) {
    return times(x, y, Overflow.SATURATE);
  }

  /** Number by number, saturated. */
  default Tensor times(Tensor x, Tensor y) {
    return times(x, y, Overflow.SATURATE);
  }

  /** Each number of x with the number y, saturated. */
  default Tensor times(Tensor x, double y) {
    return times(x, y, Overflow.SATURATE);
  }

  /** With an array of another library, saturated. */
  default Tensor times(AutoCloseable x, Object y) {
    return times(x, y, Overflow.SATURATE);
  }

  /** With an array of another library, saturated. */
  default Tensor times(Object x, AutoCloseable y) {
    return times(x, y, Overflow.SATURATE);
  }

  /** Of two arrays of other libraries, saturated. */
  default Tensor times(AutoCloseable x, AutoCloseable y) {
    return times(x, y, Overflow.SATURATE);
  }

  /** Each number of an array of another library with the number y, saturated. */
  default Tensor times(AutoCloseable x, double y) {
    return times(x, y, Overflow.SATURATE);
  }
}
