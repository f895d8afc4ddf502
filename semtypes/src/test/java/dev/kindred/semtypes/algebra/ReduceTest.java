// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import static dev.kindred.semtypes.algebra.Reduce.REDUCE;
import static dev.kindred.semtypes.arithmetic.Reduction.MAX;
import static dev.kindred.semtypes.arithmetic.Reduction.MEAN;
import static dev.kindred.semtypes.arithmetic.Reduction.MIN;
import static dev.kindred.semtypes.arithmetic.Reduction.STD;
import static dev.kindred.semtypes.arithmetic.Reduction.SUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.label.Scalar;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReduceTest {
  private static final Tensor CUBE =
      Tensor.of(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 2, 3, 2);

  @Test
  void givesANumberInTheUnitOfWhatIsReduced() {
    assertThat(REDUCE.reduce(Specimens.CT, MEAN)).isEqualTo(Scalar.of(0.125, "HU"));
    assertThat(REDUCE.reduce(Specimens.GRAY, SUM)).isEqualTo(Scalar.of(3.75));
    assertThat(REDUCE.reduce(Specimens.RGB, MAX)).isEqualTo(Scalar.of(17 * 14));
    assertThat(REDUCE.reduce(CUBE, MIN)).isEqualTo(Scalar.of(0));
    assertThat(REDUCE.reduce(Tensor.of(new float[] {1, 3}), STD)).isEqualTo(Scalar.of(1));
  }

  @Test
  void leavesAnAxisOut() {
    assertThat(REDUCE.reduce(CUBE, SUM, 0))
        .isEqualTo(Tensor.of(new long[] {6, 8, 10, 12, 14, 16}, 3, 2));
    assertThat(REDUCE.reduce(CUBE, MAX, 1)).isEqualTo(Tensor.of(new int[] {4, 5, 10, 11}, 2, 2));
    assertThat(REDUCE.reduce(CUBE, MEAN, -1))
        .isEqualTo(Tensor.of(new double[] {0.5, 2.5, 4.5, 6.5, 8.5, 10.5}, 2, 3));
    assertThat(REDUCE.reduce(Specimens.RGB, MIN, 0).shape()).hasToString("2×3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> REDUCE.reduce(CUBE, SUM, 3))
        .withMessageStartingWith("axis 3 of shape 2×3×2");
  }

  @Test
  void accumulatesWide() {
    byte[] white = new byte[100_000];
    Arrays.fill(white, (byte) 255);
    assertThat(REDUCE.reduce(Tensor.of(white), SUM)).isEqualTo(Scalar.of(25_500_000));
    float[] tenths = new float[1_000_000];
    Arrays.fill(tenths, 0.1f);
    assertThat(REDUCE.reduce(Tensor.of(tenths), MEAN).value()).isEqualTo(0.1f, within(1e-15));
    assertThat(REDUCE.reduce(Tensor.of(new double[] {1e100, 1, -1e100}), SUM).value()).isEqualTo(1);
  }

  @Test
  void leavesOutWhatPadsASlice() {
    assertThat(REDUCE.reduce(Specimens.DICOM, MAX)).isEqualTo(Scalar.of(1, "HU"));
    assertThat(REDUCE.reduce(Specimens.GRAY, MAX)).isEqualTo(Scalar.of(1.25));
  }

  @Test
  void ofNothingIsNothing() {
    Tensor none = Tensor.of(new float[0]);
    assertThat(REDUCE.reduce(none, SUM).value()).isZero();
    assertThat(REDUCE.reduce(none, MEAN).value()).isNaN();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> REDUCE.reduce(none, MAX))
        .withMessageStartingWith("max of Tensor f32 0: nothing to choose from");
    assertThat(REDUCE.reduce(Tensor.of(new float[] {1, Float.NaN}), MIN).value()).isNaN();
    assertThat(REDUCE.reduce(Tensor.of(new double[] {1, Double.POSITIVE_INFINITY}), SUM).value())
        .isInfinite();
  }

  @Test
  void namesHaveNoMean() {
    assertThatExceptionOfType(MeaninglessOperationException.class)
        .isThrownBy(() -> REDUCE.reduce(Specimens.MASK, MEAN))
        .withMessageStartingWith("reduce(Mask): names and places are no amounts");
  }
}
