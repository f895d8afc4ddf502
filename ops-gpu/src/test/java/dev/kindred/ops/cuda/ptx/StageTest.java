// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StageTest {
  @Test
  void hugeTinyNegativeZeroAndNoNumbersAreNotOrdinary() {
    assertThat(Programs.BRIGHTNESS.isOrdinary(numbers(1.2f))).isTrue();
    assertThat(Programs.BRIGHTNESS.isOrdinary(numbers(0))).isTrue();
    for (float odd : new float[] {-0f, Float.NaN, 2e9f, 1e-30f, Float.POSITIVE_INFINITY}) {
      assertThat(Programs.BRIGHTNESS.isOrdinary(numbers(odd))).as("%s", odd).isFalse();
    }
  }

  private static float[] numbers(float each) {
    float[] numbers = new float[Programs.BRIGHTNESS.parameters()];
    Arrays.fill(numbers, each);
    return numbers;
  }

  @Test
  void aDivisorOfZeroIsNotOrdinary() {
    float[] usual = {0, 1, 0.5f, 2, 0.5f, 2};
    assertThat(Programs.NORMALIZE.isOrdinary(usual)).isTrue();
    usual[3] = 0;
    assertThat(Programs.NORMALIZE.isOrdinary(usual)).isFalse();
  }
}
