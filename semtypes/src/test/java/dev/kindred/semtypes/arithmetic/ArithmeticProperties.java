// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every result is that of exact arithmetic, rounded or saturated once, whatever the types. */
class ArithmeticProperties {
  /** More than one run, and not a multiple of it. */
  private static final int MANY = Lanes.RUN + 37;

  private enum Sign {
    PLUS(BigDecimal::add, Double::sum),
    MINUS(BigDecimal::subtract, (a, b) -> a - b),
    TIMES(BigDecimal::multiply, (a, b) -> a * b);

    final BinaryOperator<BigDecimal> exact;
    final DoubleBinaryOperator ieee;

    Sign(BinaryOperator<BigDecimal> exact, DoubleBinaryOperator ieee) {
      this.exact = exact;
      this.ieee = ieee;
    }

    Tensor of(Tensor a, Tensor b, Overflow overflow) {
      return switch (this) {
        case PLUS -> Arithmetic.plus(a, b, overflow);
        case MINUS -> Arithmetic.minus(a, b, overflow);
        case TIMES -> Arithmetic.times(a, b, overflow);
      };
    }

    Tensor of(Tensor a, double b, Overflow overflow) {
      return switch (this) {
        case PLUS -> Arithmetic.plus(a, b, overflow);
        case MINUS -> Arithmetic.minus(a, b, overflow);
        case TIMES -> Arithmetic.times(a, b, overflow);
      };
    }
  }

  @Property(tries = 300)
  void integersAreExactAndSaturate(
      @ForAll Random random, @ForAll DType first, @ForAll DType second, @ForAll Sign sign) {
    Tensor a = NumbersSample.of(first, MANY, random);
    Tensor b = NumbersSample.of(second, MANY, random);
    Tensor result = sign.of(NumbersSample.strided(a), b, Overflow.SATURATE);
    DType common = Promotion.of(first, second);
    assertThat(result.dtype()).isEqualTo(common == DType.BOOL ? DType.U8 : common);
    if (!common.isInteger()) {
      floatsAreRoundedOnce(a, b, result, sign);
      return;
    }
    int beyond = -1;
    for (int i = 0; i < MANY; i++) {
      BigDecimal exact =
          sign.exact.apply(BigDecimal.valueOf(a.getLong(i)), BigDecimal.valueOf(b.getLong(i)));
      BigDecimal held = held(exact, result.dtype());
      assertThat(result.getLong(i)).isEqualTo(held.longValueExact());
      beyond = beyond < 0 && held.compareTo(exact) != 0 ? i : beyond;
    }
    failsAt(beyond, result.dtype(), () -> sign.of(a, b, Overflow.ERROR));
  }

  private static BigDecimal held(BigDecimal exact, DType type) {
    return exact.max(BigDecimal.valueOf(type.minLong())).min(BigDecimal.valueOf(type.maxLong()));
  }

  private static void failsAt(int element, DType type, Runnable computation) {
    if (element < 0) {
      assertThatCode(computation::run).doesNotThrowAnyException();
    } else {
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(computation::run)
          .withMessageContaining("the result for element " + element + " is beyond " + type);
    }
  }

  private static void floatsAreRoundedOnce(Tensor a, Tensor b, Tensor result, Sign sign) {
    Tensor x = a.castTo(result.dtype());
    Tensor y = b.castTo(result.dtype());
    double[] exact = new double[MANY];
    for (int i = 0; i < MANY; i++) {
      exact[i] = sign.ieee.applyAsDouble(x.getDouble(i), y.getDouble(i));
      if (result.dtype() == DType.F32) {
        float u = x.getFloat(i);
        float v = y.getFloat(i);
        exact[i] =
            switch (sign) {
              case PLUS -> u + v;
              case MINUS -> u - v;
              case TIMES -> u * v;
            };
      }
    }
    // for the floats of 16 bits a double holds sums and products of most, and rounds far below
    Tensor expected = Tensor.of(exact).castTo(result.dtype());
    assertSame(result, expected);
  }

  /** The same numbers, and the same signs of zero. */
  private static void assertSame(Tensor found, Tensor expected) {
    for (int i = 0; i < MANY; i++) {
      assertThat(Double.compare(found.getDouble(i), expected.getDouble(i)))
          .as("element %d: %s for %s", i, found.getDouble(i), expected.getDouble(i))
          .isZero();
    }
  }

  @Property(tries = 200)
  void integersWithANumberRoundHalfToEven(
      @ForAll Random random, @ForAll DType type, @ForAll Sign sign) {
    double number = number(random);
    Tensor a = NumbersSample.of(type, MANY, random);
    Tensor result = sign.of(a, number, Overflow.SATURATE);
    assertThat(result.dtype()).isEqualTo(type == DType.BOOL ? DType.U8 : type);
    if (!type.isInteger()) {
      floatsWithANumber(a, number, result, sign);
      return;
    }
    int beyond = -1;
    for (int i = 0; i < MANY; i++) {
      BigDecimal exact =
          type == DType.I64
              ? sign.exact.apply(BigDecimal.valueOf(a.getLong(i)), new BigDecimal(number))
              : new BigDecimal(sign.ieee.applyAsDouble(a.getLong(i), number));
      BigDecimal rounded = exact.setScale(0, RoundingMode.HALF_EVEN);
      BigDecimal held = held(rounded, result.dtype());
      assertThat(result.getLong(i)).isEqualTo(held.longValueExact());
      beyond = beyond < 0 && held.compareTo(rounded) != 0 ? i : beyond;
    }
    failsAt(beyond, result.dtype(), () -> sign.of(a, number, Overflow.ERROR));
  }

  private static double number(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(-300, 300);
      case 1 -> random.nextInt(-9, 9) / 2.0;
      case 2 -> random.nextLong();
      default -> random.nextGaussian() * 100;
    };
  }

  private static void floatsWithANumber(Tensor a, double number, Tensor result, Sign sign) {
    double[] exact = new double[MANY];
    for (int i = 0; i < MANY; i++) {
      exact[i] =
          a.dtype() == DType.F64
              ? sign.ieee.applyAsDouble(a.getDouble(i), number)
              : switch (sign) {
                case PLUS -> a.getFloat(i) + (float) number;
                case MINUS -> a.getFloat(i) - (float) number;
                case TIMES -> a.getFloat(i) * (float) number;
              };
    }
    assertSame(result, Tensor.of(exact).castTo(a.dtype()));
  }

  @Property(tries = 100)
  void aNumberMayStandFirst(@ForAll Random random, @ForAll DType type) {
    Tensor a = NumbersSample.of(type, MANY, random);
    int number = random.nextInt(-300, 300);
    Tensor number64 = Tensor.of(new double[] {number}).broadcastTo(MANY);
    Tensor rest = Arithmetic.minus(number, a, Overflow.SATURATE);
    for (int i = 0; i < MANY; i++) {
      if (type.isInteger()) {
        BigDecimal exact = BigDecimal.valueOf(number).subtract(BigDecimal.valueOf(a.getLong(i)));
        assertThat(rest.getLong(i)).isEqualTo(held(exact, rest.dtype()).longValueExact());
      }
    }
    if (type == DType.F64) {
      assertSame(rest, Arithmetic.minus(number64, a, Overflow.ERROR));
      assertSame(Arithmetic.dividedBy(number, a), Arithmetic.dividedBy(number64, a));
      assertSame(Arithmetic.dividedBy(a, number), Arithmetic.dividedBy(a, number64));
    }
  }

  @Property(tries = 200)
  void quotientsOfIntegersRoundHalfToEven(
      @ForAll Random random, @ForAll DType first, @ForAll DType second) {
    DType common = Promotion.of(first, second);
    if (!common.isInteger()) {
      return;
    }
    Tensor a = NumbersSample.of(first, MANY, random);
    Tensor b = NumbersSample.of(second, MANY, random);
    Tensor result = Arithmetic.quotient(a, b, Overflow.SATURATE);
    for (int i = 0; i < MANY; i++) {
      assertThat(result.getLong(i)).isEqualTo(quotient(a.getLong(i), b.getLong(i), result.dtype()));
    }
    long number = random.nextInt(-9, 9);
    Tensor over = Arithmetic.quotient(a, number, Overflow.SATURATE);
    Tensor under = Arithmetic.quotient(number, a, Overflow.SATURATE);
    for (int i = 0; i < MANY; i++) {
      assertThat(over.getLong(i)).isEqualTo(quotient(a.getLong(i), number, over.dtype()));
      assertThat(under.getLong(i)).isEqualTo(quotient(number, a.getLong(i), under.dtype()));
    }
  }

  private static long quotient(long a, long b, DType type) {
    if (b == 0) {
      return a == 0 ? 0 : a > 0 ? type.maxLong() : type.minLong();
    }
    BigDecimal exact =
        BigDecimal.valueOf(a).divide(BigDecimal.valueOf(b), 0, RoundingMode.HALF_EVEN);
    return held(exact, type).longValueExact();
  }

  @Property(tries = 100)
  void absoluteTakesTheSignOnly(@ForAll Random random, @ForAll DType type) {
    Tensor a = NumbersSample.of(type, MANY, random);
    Tensor result = Arithmetic.absolute(a, Overflow.SATURATE);
    assertThat(result.dtype()).isEqualTo(type);
    for (int i = 0; i < MANY; i++) {
      if (type.isInteger()) {
        BigDecimal exact = BigDecimal.valueOf(a.getLong(i)).abs();
        assertThat(result.getLong(i)).isEqualTo(held(exact, type).longValueExact());
      } else {
        assertThat(Double.compare(result.getDouble(i), Math.abs(a.getDouble(i)))).isZero();
      }
    }
  }
}
