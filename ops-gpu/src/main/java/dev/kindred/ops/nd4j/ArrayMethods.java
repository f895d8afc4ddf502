// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.nd4j;

import static dev.kindred.ops.nd4j.NdArrays.toTensor;
import static dev.kindred.semtypes.algebra.Abs.ABS;
import static dev.kindred.semtypes.algebra.Cast.CAST;
import static dev.kindred.semtypes.algebra.Negate.NEGATE;
import static dev.kindred.semtypes.algebra.Reduce.REDUCE;
import static dev.kindred.semtypes.batch.WithNumbers.WITH_NUMBERS;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.IfPresent;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.algebra.Abs;
import dev.kindred.semtypes.algebra.Cast;
import dev.kindred.semtypes.algebra.Compare;
import dev.kindred.semtypes.algebra.Divide;
import dev.kindred.semtypes.algebra.Minus;
import dev.kindred.semtypes.algebra.Negate;
import dev.kindred.semtypes.algebra.Plus;
import dev.kindred.semtypes.algebra.Reduce;
import dev.kindred.semtypes.algebra.Times;
import dev.kindred.semtypes.arithmetic.Comparison;
import dev.kindred.semtypes.arithmetic.Overflow;
import dev.kindred.semtypes.arithmetic.Reduction;
import dev.kindred.semtypes.batch.WithNumbers;
import dev.kindred.semtypes.label.Scalar;
import java.util.Objects;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Where a function takes a tensor, it takes an array: as the tensor of the same memory, whatever
 * stands beside it. Of precedence 1, since a class might be an array and a semantic value as well.
 */
@IfPresent(INDArray.class)
final class ArrayMethods {
  private ArrayMethods() {}

  /** Calls the function again; what is beside the array, only its methods for tensors know. */
  private static Tensor again(Class<?> function, Object... arguments) {
    return (Tensor) Objects.requireNonNull(GenericFunction.of(function).invoke(arguments));
  }

  @Dispatch(value = Plus.class, precedence = 1)
  static Tensor plus(INDArray x, Object y, Overflow overflow) {
    return again(Plus.class, toTensor(x), y, overflow);
  }

  @Dispatch(value = Plus.class, precedence = 1)
  static Tensor plus(Object x, INDArray y, Overflow overflow) {
    return again(Plus.class, x, toTensor(y), overflow);
  }

  @Dispatch(value = Plus.class, precedence = 1)
  static Tensor plus(INDArray x, INDArray y, Overflow overflow) {
    return again(Plus.class, toTensor(x), toTensor(y), overflow);
  }

  @Dispatch(value = Minus.class, precedence = 1)
  static Tensor minus(INDArray x, Object y, Overflow overflow) {
    return again(Minus.class, toTensor(x), y, overflow);
  }

  @Dispatch(value = Minus.class, precedence = 1)
  static Tensor minus(Object x, INDArray y, Overflow overflow) {
    return again(Minus.class, x, toTensor(y), overflow);
  }

  @Dispatch(value = Minus.class, precedence = 1)
  static Tensor minus(INDArray x, INDArray y, Overflow overflow) {
    return again(Minus.class, toTensor(x), toTensor(y), overflow);
  }

  @Dispatch(value = Times.class, precedence = 1)
  static Tensor times(INDArray x, Object y, Overflow overflow) {
    return again(Times.class, toTensor(x), y, overflow);
  }

  @Dispatch(value = Times.class, precedence = 1)
  static Tensor times(Object x, INDArray y, Overflow overflow) {
    return again(Times.class, x, toTensor(y), overflow);
  }

  @Dispatch(value = Times.class, precedence = 1)
  static Tensor times(INDArray x, INDArray y, Overflow overflow) {
    return again(Times.class, toTensor(x), toTensor(y), overflow);
  }

  @Dispatch(value = Divide.class, precedence = 1)
  static Tensor divide(INDArray x, Object y, Overflow overflow) {
    return again(Divide.class, toTensor(x), y, overflow);
  }

  @Dispatch(value = Divide.class, precedence = 1)
  static Tensor divide(Object x, INDArray y, Overflow overflow) {
    return again(Divide.class, x, toTensor(y), overflow);
  }

  @Dispatch(value = Divide.class, precedence = 1)
  static Tensor divide(INDArray x, INDArray y, Overflow overflow) {
    return again(Divide.class, toTensor(x), toTensor(y), overflow);
  }

  @Dispatch(value = Compare.class, precedence = 1)
  static Tensor compare(INDArray x, Comparison comparison, Object y) {
    return again(Compare.class, toTensor(x), comparison, y);
  }

  @Dispatch(value = Compare.class, precedence = 1)
  static Tensor compare(Object x, Comparison comparison, INDArray y) {
    return again(Compare.class, x, comparison, toTensor(y));
  }

  @Dispatch(value = Compare.class, precedence = 1)
  static Tensor compare(INDArray x, Comparison comparison, INDArray y) {
    return again(Compare.class, toTensor(x), comparison, toTensor(y));
  }

  @Dispatch(value = Negate.class, precedence = 1)
  static Tensor negate(INDArray x, Overflow overflow) {
    return NEGATE.negate(toTensor(x), overflow);
  }

  @Dispatch(value = Abs.class, precedence = 1)
  static Tensor abs(INDArray x, Overflow overflow) {
    return ABS.abs(toTensor(x), overflow);
  }

  @Dispatch(value = Cast.class, precedence = 1)
  static Tensor cast(INDArray x, DType to, Overflow overflow) {
    return CAST.cast(toTensor(x), to, overflow);
  }

  @Dispatch(value = Reduce.class, precedence = 1)
  static Scalar reduce(INDArray x, Reduction reduction) {
    return REDUCE.reduce(toTensor(x), reduction);
  }

  @Dispatch(value = Reduce.class, precedence = 1)
  static Tensor reduce(INDArray x, Reduction reduction, int axis) {
    return REDUCE.reduce(toTensor(x), reduction, axis);
  }

  @Dispatch(value = WithNumbers.class, precedence = 1)
  static <T extends Semantic> T withNumbers(T x, INDArray numbers) {
    return WITH_NUMBERS.withNumbers(x, toTensor(numbers));
  }
}
