// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.Tensor;
import org.junit.jupiter.api.Test;

class ScalarTest {
  @Test
  void isANumberOfAUnit() {
    Scalar length = Scalar.of(12.5, "mm");
    assertThat(length).hasToString("12.5 mm").isNotEqualTo(Scalar.of(12.5));
    assertThat(Scalar.of(3)).hasToString("3.0");
    assertThat(length.withValue(1)).isEqualTo(Scalar.of(1, "mm"));
    assertThat(length.closeTo(Scalar.of(12.6, "mm"), 0.11)).isTrue();
    assertThat(length.closeTo(Scalar.of(12.6, "mm"), 0.09)).isFalse();
    assertThat(length.closeTo(Scalar.of(12.5, "cm"), 1)).isFalse();
    assertThat(Scalar.of(Double.NaN).closeTo(Scalar.of(Double.NaN), 0)).isTrue();
  }

  @Test
  void isATensorOfOneNumber() {
    Scalar length = Scalar.of(12.5, "mm");
    assertThat(length.amounts().shape().rank()).isZero();
    assertThat(length.amounts().getDouble(0)).isEqualTo(12.5);
    assertThat(Amounts.with(length, Tensor.of(new float[] {2}))).isEqualTo(Scalar.of(2, "mm"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Amounts.with(length, Tensor.of(new float[2])))
        .withMessage("12.5 mm with Tensor f32 2: a scalar is one number; reduce it first");
  }
}
