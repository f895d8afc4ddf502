// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TapsTest {

  @Test
  void thePairLiesInside() {
    assertThat(Taps.first(10, 2.25f, 20)).isEqualTo(12);
    assertThat(Taps.first(10, -0.5f, 20)).isEqualTo(9);
    assertThat(Taps.first(10, 8.75f, 20)).isEqualTo(18);
    assertThat(Taps.first(10, 9.75f, 20)).isEqualTo(18);
    assertThat(Taps.first(0, -0.5f, 20)).isZero();
    assertThat(Taps.first(5, 0, 1)).isZero();
    assertThat(Taps.first(5, 0, 2)).isZero();
  }

  @Test
  void weightsFallToZeroAtOnePixel() {
    assertThat(Taps.weight(2.25f, 2)).isEqualTo(0.75f);
    assertThat(Taps.weight(2.25f, 3)).isEqualTo(0.25f);
    assertThat(Taps.weight(2.25f, 1)).isZero();
    assertThat(Taps.weight(2.25f, 4)).isZero();
    assertThat(Taps.weight(Float.NaN, 4)).isZero();
  }

  @Test
  void halvesGoToTheEvenPixel() {
    assertThat(Taps.nearest(10, 0.25f)).isEqualTo(10);
    assertThat(Taps.nearest(10, 0.75f)).isEqualTo(11);
    assertThat(Taps.nearest(10, 0.5f)).isEqualTo(10);
    assertThat(Taps.nearest(11, 0.5f)).isEqualTo(12);
    assertThat(Taps.nearest(10, 1.5f)).isEqualTo(12);
    assertThat(Taps.nearest(10, -0.5f)).isEqualTo(10);
    assertThat(Taps.nearest(0, -10.75f)).isEqualTo(-11);
  }
}
