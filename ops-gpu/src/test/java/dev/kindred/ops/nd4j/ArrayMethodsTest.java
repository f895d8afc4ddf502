// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.nd4j;

import static dev.kindred.semtypes.algebra.Abs.ABS;
import static dev.kindred.semtypes.algebra.Cast.CAST;
import static dev.kindred.semtypes.algebra.Compare.COMPARE;
import static dev.kindred.semtypes.algebra.Divide.DIVIDE;
import static dev.kindred.semtypes.algebra.Minus.MINUS;
import static dev.kindred.semtypes.algebra.Negate.NEGATE;
import static dev.kindred.semtypes.algebra.Plus.PLUS;
import static dev.kindred.semtypes.algebra.Reduce.REDUCE;
import static dev.kindred.semtypes.algebra.Times.TIMES;
import static dev.kindred.semtypes.batch.WithNumbers.WITH_NUMBERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.NoMethodException;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.algebra.Compare;
import dev.kindred.semtypes.algebra.Minus;
import dev.kindred.semtypes.algebra.Plus;
import dev.kindred.semtypes.algebra.Reduce;
import dev.kindred.semtypes.arithmetic.Comparison;
import dev.kindred.semtypes.arithmetic.Overflow;
import dev.kindred.semtypes.arithmetic.Reduction;
import dev.kindred.semtypes.batch.WithNumbers;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.label.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Arrays where functions take tensors. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class ArrayMethodsTest {
  private final Tensor tensor = Tensor.of(new float[] {1, 2, 3, 4}, 1, 2, 2);
  private final Image image = Image.of(tensor);
  private final INDArray array = Nd4j.createFromArray(4f, 3f, 2f, 1f).reshape(1, 2, 2);

  private static Tensor of(float... values) {
    return Tensor.of(values, 1, 2, 2);
  }

  @Test
  void anArrayStandsBesideAnythingThatATensorStandsBeside() {
    assertThat(PLUS.plus(array, image)).isEqualTo(of(5, 5, 5, 5));
    assertThat(PLUS.plus(image, array)).isEqualTo(of(5, 5, 5, 5));
    assertThat(PLUS.plus(array, tensor)).isEqualTo(of(5, 5, 5, 5));
    assertThat(PLUS.plus(tensor, array)).isEqualTo(of(5, 5, 5, 5));
    assertThat(PLUS.plus(array, array)).isEqualTo(of(8, 6, 4, 2));
    assertThat(PLUS.plus(array, 1)).isEqualTo(of(5, 4, 3, 2));
  }

  @Test
  void everyFunctionOfTensorsTakesArrays() {
    assertThat(MINUS.minus(array, image)).isEqualTo(of(3, 1, -1, -3));
    assertThat(MINUS.minus(image, array)).isEqualTo(of(-3, -1, 1, 3));
    assertThat(MINUS.minus(array, array)).isEqualTo(of(0, 0, 0, 0));
    assertThat(MINUS.minus(1, array)).isEqualTo(of(-3, -2, -1, 0));
    assertThat(TIMES.times(array, tensor)).isEqualTo(of(4, 6, 6, 4));
    assertThat(TIMES.times(image, array)).isEqualTo(of(4, 6, 6, 4));
    assertThat(TIMES.times(array, array)).isEqualTo(of(16, 9, 4, 1));
    assertThat(DIVIDE.divide(4, array)).isEqualTo(of(1, 4 / 3f, 2, 4));
    assertThat(DIVIDE.divide(array, 2)).isEqualTo(of(2, 1.5f, 1, 0.5f));
    assertThat(DIVIDE.divide(image, array)).isEqualTo(of(0.25f, 2 / 3f, 1.5f, 4));
    assertThat(DIVIDE.divide(array, array)).isEqualTo(of(1, 1, 1, 1));
    assertThat(NEGATE.negate(array, Overflow.SATURATE)).isEqualTo(of(-4, -3, -2, -1));
    assertThat(ABS.abs(array.neg(), Overflow.SATURATE)).isEqualTo(of(4, 3, 2, 1));
    assertThat(CAST.cast(array, DType.U8, Overflow.ERROR).dtype()).isEqualTo(DType.U8);
    assertThat(REDUCE.reduce(array, Reduction.MEAN)).isEqualTo(Scalar.of(2.5));
    assertThat(REDUCE.reduce(array, Reduction.SUM, -1).toDoubleArray()).containsExactly(7, 3);
  }

  @Test
  void comparisonsOfArraysAreTruths() {
    Tensor less = Tensor.of(new boolean[] {false, false, true, true}, 1, 2, 2);
    assertThat(COMPARE.compare(array, Comparison.LESS, tensor)).isEqualTo(less);
    assertThat(COMPARE.compare(tensor, Comparison.GREATER, array)).isEqualTo(less);
    assertThat(COMPARE.compare(array, Comparison.LESS, 3)).isEqualTo(less);
    assertThat(COMPARE.compare(array, Comparison.LESS, array).toLongArray()).containsOnly(0);
  }

  @Test
  void theNumbersOfAValueMayComeFromAnArray() {
    Image same = WITH_NUMBERS.withNumbers(image, array);
    assertThat(same).isInstanceOf(GrayImage.class);
    assertThat(same.pixels()).isEqualTo(of(4, 3, 2, 1));
    assertThat(same.pixels().memory().address()).isEqualTo(array.data().addressPointer().address());
  }

  @Test
  void whatATensorCannotStandBesideAnArrayCannotEither() {
    assertThatExceptionOfType(NoMethodException.class)
        .isThrownBy(() -> PLUS.plus(array, "text"))
        .withMessageContaining("plus(Tensor, String, Overflow)");
  }

  @Test
  void noCallCanTie() {
    for (Class<?> function :
        List.of(Plus.class, Minus.class, Compare.class, Reduce.class, WithNumbers.class)) {
      assertThat(GenericFunction.of(function).ambiguities()).isEmpty();
    }
  }
}
