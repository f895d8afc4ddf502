// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StepTest {
  /** The arithmetic of {@link Step#NORMALIZE_ORDINARY}, which Java's floats do as a card does. */
  private static float byReciprocal(float centered, float std) {
    float reciprocal = 1 / std;
    float quotient = centered * reciprocal;
    for (int correction = 0; correction < 2; correction++) {
      quotient = Math.fma(Math.fma(-std, quotient, centered), reciprocal, quotient);
    }
    return quotient;
  }

  @Test
  void everyByteAndShortIsDividedExactly() {
    for (float[] numbers :
        new float[][] {
          {0.485f, 0.229f}, {0.456f, 0.224f}, {0.406f, 0.225f}, {0.5f, 0.5f}, {0, -0.3f}
        }) {
      for (int whole = -32768; whole <= 65535; whole++) {
        for (double max : new double[] {255, 32767, 65535}) {
          assertExact(whole * (float) (1 / max) - numbers[0], numbers[1]);
        }
      }
    }
  }

  @Test
  void randomOrdinaryNumbersAreDividedExactly() {
    Random random = new Random(3);
    for (int i = 0; i < 300_000; i++) {
      float std = ordinary(random, 60);
      assertThat(Step.isOrdinary(0, std)).isTrue();
      assertExact(ordinary(random, 60), std);
      // The hardest divisors have all bits set, or a last bit only.
      assertExact(ordinary(random, 20), Float.intBitsToFloat(0x3F7F_FFFF - random.nextInt(3)));
      assertExact(ordinary(random, 20), Float.intBitsToFloat(0x3F80_0001 + random.nextInt(3)));
    }
  }

  @Test
  void extremeNumbersAreNotOrdinary() {
    assertThat(Step.isOrdinary(0.485f, 0.229f)).isTrue();
    assertThat(Step.isOrdinary(-100, 512)).isTrue();
    for (float extreme : new float[] {1e-20f, 1e30f, Float.MIN_VALUE, Float.NaN}) {
      assertThat(Step.isOrdinary(extreme, 1)).isFalse();
    }
    for (float extreme : new float[] {1e-30f, 1e30f, 0, Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThat(Step.isOrdinary(0, extreme)).isFalse();
    }
  }

  private static float ordinary(Random random, int exponents) {
    float mantissa = Float.intBitsToFloat(0x3F80_0000 | random.nextInt(1 << 23));
    float sign = random.nextBoolean() ? 1 : -1;
    return sign * Math.scalb(mantissa, random.nextInt(2 * exponents) - exponents);
  }

  private static void assertExact(float centered, float std) {
    float exact = centered / std;
    float ours = byReciprocal(centered, std);
    if (Float.floatToRawIntBits(exact) != Float.floatToRawIntBits(ours)) {
      assertThat(ours).as("%s / %s", centered, std).isEqualTo(exact);
    }
  }
}
