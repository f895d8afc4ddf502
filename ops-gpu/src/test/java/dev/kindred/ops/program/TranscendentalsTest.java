// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.DType;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TranscendentalsTest {
  private static final Random RANDOM = new Random(5);

  @Test
  void exponentialsAreWithinTwoUnitsInTheLastPlace() {
    assertThat(worst(Num::exp, Math::exp, -87, 88, false)).isLessThan(2);
    assertThat(at(Num::exp, 0)).isEqualTo(1);
    assertThat(at(Num::exp, 100)).isInfinite();
    assertThat(at(Num::exp, Float.POSITIVE_INFINITY)).isInfinite();
    assertThat(at(Num::exp, -200)).isZero();
    assertThat(at(Num::exp, Float.NaN)).isNaN();
  }

  @Test
  void logarithmsAreWithinTwoUnitsInTheLastPlace() {
    assertThat(worst(Num::log, Math::log, 1e-30, 10, false)).isLessThan(2);
    assertThat(worst(Num::log, Math::log, 1, 1e30, false)).isLessThan(2);
    assertThat(at(Num::log, 1)).isZero();
    assertThat(at(Num::log, 0)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(at(Num::log, -1)).isNaN();
    assertThat(at(Num::log, Float.POSITIVE_INFINITY)).isInfinite();
    assertThat(at(Num::log, Float.MIN_VALUE)).isEqualTo((float) Math.log(Float.MIN_VALUE));
  }

  @Test
  void sinesAreWithinTwoUnitsInTheLastPlaceOfOne() {
    assertThat(worst(Num::sin, Math::sin, -8192, 8192, true)).isLessThan(2);
    assertThat(worst(Num::cos, Math::cos, -8192, 8192, true)).isLessThan(2);
    assertThat(at(Num::sin, 0)).isZero();
    assertThat(at(Num::cos, 0)).isEqualTo(1);
  }

  @Test
  void powersKeepTheirFixedPoints() {
    for (float x : new float[] {0, 0.25f, 1, 7, Float.POSITIVE_INFINITY}) {
      assertThat(at(n -> n.pow(Num.of(1)), x)).isEqualTo(x);
      assertThat(at(n -> n.pow(Num.of(0)), x)).isEqualTo(1);
    }
    assertThat(at(n -> n.pow(Num.of(2.2f)), 0)).isZero();
    assertThat(at(n -> n.pow(Num.of(0.5f)), 0.25f)).isEqualTo(0.5f);
  }

  @Test
  void powersAreWithinOneUnitInTheLastPlaceForPictures() {
    for (float y : new float[] {0.2f, 0.45f, 0.5f, 1 / 2.2f, 0.9f, 1.3f, 2, 2.2f, 2.4f, 3}) {
      assertThat(worst(n -> n.pow(Num.of(y)), x -> Math.pow(x, y), Math.exp(-8 / y), 1, false))
          .as("power %s", y)
          .isLessThan(1);
    }
    assertThat(worst(n -> n.pow(Num.of(-3)), x -> Math.pow(x, -3), 1e-3, 1e9, false)).isLessThan(8);
    assertThat(worst(n -> n.pow(Num.of(25)), x -> Math.pow(x, 25), 0.1, 20, false)).isLessThan(8);
  }

  @Test
  void powersAtTheEndsAreThoseOfMath() {
    for (float y : new float[] {-2, -0.5f, 0, 0.5f, 1, 2.2f}) {
      for (float x : new float[] {0, 1, Float.POSITIVE_INFINITY}) {
        assertThat(at(n -> n.pow(Num.of(y)), x))
            .as("%s^%s", x, y)
            .isEqualTo((float) Math.pow(x, y));
      }
    }
    assertThat(at(n -> n.pow(Num.of(0.5f)), Float.MIN_VALUE))
        .isCloseTo((float) Math.sqrt(Float.MIN_VALUE), within(1e-29f));
    assertThat(at(n -> n.pow(Num.of(0.5f)), -1)).isNaN();
  }

  /** The greatest error, in units in the last place of the result (or of 1). */
  private static double worst(
      UnaryOperator<Num> ours, DoubleUnaryOperator exact, double from, double to, boolean ofOne) {
    double worst = 0;
    for (int i = 0; i < 20_000; i++) {
      float x = (float) (from + (to - from) * RANDOM.nextDouble());
      double expected = exact.applyAsDouble(x);
      double unit = ofOne ? Math.ulp(1f) : Math.ulp((float) expected);
      worst = Math.max(worst, Math.abs(at(ours, x) - expected) / unit);
    }
    return worst;
  }

  private static float at(UnaryOperator<Num> function, float x) {
    Gray p = (Gray) Pixel.input(1, Range.of(DType.F32));
    Trace trace = Trace.of(1, p.with(function.apply(p.value())));
    return Oracle.evaluate(
        trace.program(), new float[] {x}, trace.uniforms(), new float[0][], Oracle.Place.at(0, 0))[
        0];
  }
}
