// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HalfPrecisionTest {
  /** The value by the definition of IEEE 754, section 3.4, in double. */
  private static double defined(DType type, int bits) {
    int fractionBits = type == DType.F16 ? 10 : 7;
    int most = type == DType.F16 ? 31 : 255;
    int exponent = (bits >> fractionBits) & most;
    int fraction = bits & ((1 << fractionBits) - 1);
    double sign = (bits & 0x8000) == 0 ? 1 : -1;
    if (exponent == most) {
      return fraction == 0 ? sign * Double.POSITIVE_INFINITY : Double.NaN;
    }
    int least = 1 - most / 2 - fractionBits;
    return exponent == 0
        ? sign * Math.scalb((double) fraction, least)
        : sign * Math.scalb((double) (fraction + (1 << fractionBits)), least + exponent - 1);
  }

  @ParameterizedTest
  @EnumSource(names = {"F16", "BF16"})
  void everyPatternIsItsValueAndBack(DType type) {
    for (int bits = 0; bits < 65536; bits++) {
      double value = defined(type, bits);
      float found = HalfPrecision.value(type, (short) bits);
      if (Double.isNaN(value)) {
        assertThat(found).isNaN();
        assertThat(HalfPrecision.value(type, HalfPrecision.bits(type, Double.NaN))).isNaN();
        assertThat(HalfPrecision.value(type, HalfPrecision.bits(type, nan(bits)))).isNaN();
      } else {
        assertThat((double) found).isEqualTo(value);
        assertThat(HalfPrecision.bits(type, value)).isEqualTo((short) bits);
        assertThat(HalfPrecision.bits(type, (float) value)).isEqualTo((short) bits);
      }
    }
  }

  private static float nan(int lowBits) {
    return Float.intBitsToFloat(0x7F800001 | lowBits);
  }

  /** Halfway to the next value goes to the even one, the doubles beside it to their own side. */
  @ParameterizedTest
  @EnumSource(names = {"F16", "BF16"})
  void roundsOnceBetweenAllNeighbours(DType type) {
    int infinity = HalfPrecision.bits(type, Double.POSITIVE_INFINITY);
    for (int low = 0; low < infinity; low++) {
      double above =
          low + 1 < infinity
              ? defined(type, low + 1)
              : 2 * defined(type, low) - defined(type, low - 1);
      double half = (defined(type, low) + above) / 2;
      int even = low % 2 == 0 ? low : low + 1;
      for (double sign : new double[] {1, -1}) {
        int signBit = sign < 0 ? 0x8000 : 0;
        assertThat(HalfPrecision.bits(type, sign * half)).isEqualTo((short) (even | signBit));
        assertThat(HalfPrecision.bits(type, (float) (sign * half)))
            .isEqualTo((short) (even | signBit));
        assertThat(HalfPrecision.bits(type, sign * Math.nextUp(half)))
            .isEqualTo((short) ((low + 1) | signBit));
        assertThat(HalfPrecision.bits(type, sign * Math.nextDown(half)))
            .isEqualTo((short) (low | signBit));
      }
    }
  }

  /** A half way between two values of bf16, and one more or less than can be told in a double. */
  @Test
  void roundsLongIntegersOnce() {
    for (int exponent = 20; exponent < 62; exponent++) {
      long unit = 1L << (exponent - 7);
      for (long times : List.of(128L, 129L, 200L, 255L)) {
        long low = times * unit;
        long half = low + unit / 2;
        long even = times % 2 == 0 ? low : low + unit;
        for (long sign : new long[] {1, -1}) {
          assertThat(rounded(sign * half)).isEqualTo((double) (sign * even));
          assertThat(rounded(sign * (half + 1))).isEqualTo((double) (sign * (low + unit)));
          assertThat(rounded(sign * (half - 1))).isEqualTo((double) (sign * low));
        }
      }
    }
    assertThat(rounded(Long.MAX_VALUE)).isEqualTo(0x1p63);
    assertThat(rounded(Long.MIN_VALUE)).isEqualTo(-0x1p63);
  }

  private static double rounded(long value) {
    return HalfPrecision.value(DType.BF16, HalfPrecision.bits(DType.BF16, value));
  }

  @Test
  void integersTooLargeForAHalfAreInfinite() {
    Tensor longs = Tensor.of(new long[] {65519, 65520, -65520, Long.MAX_VALUE});
    assertThat(longs.castTo(DType.F16).toDoubleArray())
        .containsExactly(
            65504, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
}
