// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import static dev.kindred.semtypes.arithmetic.Overflow.ERROR;
import static dev.kindred.semtypes.arithmetic.Overflow.SATURATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
  private static final Tensor BYTES = Tensor.of(new byte[] {0, 1, (byte) 200, (byte) 255});

  @Test
  void bytesSaturate() {
    assertThat(Arithmetic.plus(BYTES, 100, SATURATE).toLongArray())
        .containsExactly(100, 101, 255, 255);
    assertThat(Arithmetic.minus(BYTES, 100, SATURATE).toLongArray())
        .containsExactly(0, 0, 100, 155);
    assertThat(Arithmetic.minus(255, BYTES, ERROR).toLongArray()).containsExactly(255, 254, 55, 0);
    assertThat(Arithmetic.times(BYTES, 0.5, SATURATE).toLongArray())
        .containsExactly(0, 0, 100, 128);
    assertThat(Arithmetic.plus(BYTES, BYTES, SATURATE).toLongArray())
        .containsExactly(0, 2, 255, 255);
  }

  @Test
  void orFailWhereTheyWould() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Arithmetic.plus(BYTES, 100, ERROR))
        .withMessage(
            "Tensor u8 4 plus 100.0: the result for element 2 is beyond u8; "
                + "let it saturate or cast to a wider type");
    Tensor three = Tensor.of(new byte[] {20, 40, 60});
    assertThat(Arithmetic.minus(three, 20, ERROR).toLongArray()).containsExactly(0, 20, 40);
    assertThat(Arithmetic.minus(three, three, ERROR).toLongArray()).containsExactly(0, 0, 0);
    assertThat(Arithmetic.minus(60, three, ERROR).toLongArray()).containsExactly(40, 20, 0);
    assertThat(Arithmetic.plus(three, 195, ERROR).toLongArray()).containsExactly(215, 235, 255);
    assertThat(Arithmetic.plus(BYTES.castTo(DType.I16), 100, ERROR).toLongArray())
        .containsExactly(100, 101, 300, 355);
  }

  @Test
  void truthsCountAsBytes() {
    Tensor truths = Tensor.of(new boolean[] {true, false});
    assertThat(Arithmetic.plus(truths, truths, ERROR)).isEqualTo(Tensor.of(new byte[] {2, 0}));
    assertThat(Arithmetic.times(truths, 255, ERROR))
        .isEqualTo(Tensor.of(new byte[] {(byte) 255, 0}));
    assertThat(Arithmetic.times(truths, Tensor.of(new float[] {0.25f, 3}), ERROR))
        .isEqualTo(Tensor.of(new float[] {0.25f, 0}));
  }

  @Test
  void quotientsAreFloats() {
    assertThat(Arithmetic.dividedBy(BYTES, 2))
        .isEqualTo(Tensor.of(new float[] {0, 0.5f, 100, 127.5f}));
    assertThat(Arithmetic.dividedBy(BYTES, BYTES).toFloatArray())
        .containsExactly(Float.NaN, 1, 1, 1);
    assertThat(Arithmetic.dividedBy(1, Tensor.of(new int[] {0, 3})))
        .isEqualTo(Tensor.of(new double[] {Double.POSITIVE_INFINITY, 1.0 / 3}));
    Tensor halves = BYTES.castTo(DType.F16);
    assertThat(Arithmetic.dividedBy(halves, BYTES).dtype()).isEqualTo(DType.F16);
  }

  @Test
  void quotientsMayStayIntegers() {
    assertThat(Arithmetic.quotient(BYTES, 2, SATURATE).toLongArray())
        .containsExactly(0, 0, 100, 128);
    assertThat(Arithmetic.quotient(Tensor.of(new long[] {7, -7, 0}), 0.5, ERROR).toLongArray())
        .containsExactly(14, -14, 0);
    assertThat(Arithmetic.quotient(0.5, Tensor.of(new long[] {0, 1, -1}), SATURATE).toLongArray())
        .containsExactly(Long.MAX_VALUE, 0, 0);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Arithmetic.quotient(BYTES, BYTES, ERROR))
        .withMessageContaining("Tensor u8 4 divided by Tensor u8 4: the result for element 0");
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Arithmetic.absolute(Tensor.of(new long[] {1, Long.MIN_VALUE}), ERROR))
        .withMessageStartingWith("Tensor i64 2 without sign: the result for element 1");
  }

  @Test
  void keepsNamesAndRefusesOthers() {
    Tensor named = BYTES.reshape(2, 2).named("y", "x");
    assertThat(Arithmetic.plus(named, BYTES.reshape(2, 2), SATURATE).axisNames())
        .containsExactly("y", "x");
    assertThat(Arithmetic.times(named, 2, SATURATE).axisNames()).containsExactly("y", "x");
    assertThat(Comparison.LESS.of(named, 2).axisNames()).containsExactly("y", "x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arithmetic.plus(named, named.transpose(1, 0), SATURATE))
        .withMessage(
            "Tensor u8 2×2 (y, x) plus Tensor u8 2×2 (x, y): axis 0 is y in one and x in the "
                + "other; transpose one or name it anew");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arithmetic.plus(named, BYTES, SATURATE))
        .withMessageContaining("the shapes differ");
  }

  @Test
  void refusesNumbersThatNoIntegerIs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arithmetic.plus(BYTES, Double.NaN, SATURATE))
        .withMessageContaining("give a finite number");
    assertThat(Arithmetic.plus(BYTES.castTo(DType.F32), Double.NaN, ERROR).toFloatArray())
        .containsOnly(Float.NaN);
  }

  @Test
  void worksOnNothing() {
    Tensor none = Tensor.of(new float[0], 0, 3);
    assertThat(Arithmetic.plus(none, none, ERROR)).isEqualTo(none);
  }
}
