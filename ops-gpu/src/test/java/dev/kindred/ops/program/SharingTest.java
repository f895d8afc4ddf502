// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.DType;
import org.junit.jupiter.api.Test;

class SharingTest {
  private static final Gray GRAY = (Gray) Pixel.input(1, Range.of(DType.F32));

  @Test
  void equalNumbersMadeApartAreOne() {
    Num factor = Num.parameter(0.3);
    Num one = GRAY.value().times(factor).floor();
    Num other = GRAY.value().times(factor).floor();
    Program program = Trace.of(1, GRAY.with(one.max(other).floor())).program();

    assertThat(program).isEqualTo(Trace.of(1, GRAY.with(one)).program());
  }

  @Test
  void numbersOfOtherParametersAreNot() {
    Num one = GRAY.value().times(Num.parameter(0.3));
    Num other = GRAY.value().times(Num.parameter(0.3));

    assertThat(Trace.of(1, GRAY.with(one.max(other))).parameters()).hasSize(2);
  }
}
