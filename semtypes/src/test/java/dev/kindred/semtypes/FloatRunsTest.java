// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

class FloatRunsTest {
  private static final float[] ODD = {
    Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.intBitsToFloat(0xFF80_0001)
  };

  @Test
  void aTensorKnowsWhatItsRunsWere() {
    assertThat(inRuns(10_000, 2048, 0, 1f).isFinite()).isTrue();
    for (int at : new int[] {0, 2047, 2048, 9999}) {
      for (float odd : ODD) {
        assertThat(inRuns(10_000, 2048, at, odd).isFinite()).isFalse();
      }
    }
    assertThat(inRuns(0, 8, 0, 1f).isFinite()).isTrue();
    assertThat(inRuns(9001, 9001, 9000, Float.NaN).isFinite()).isFalse();
  }

  @Test
  void whatNobodyLookedAtIsReadLater() {
    Tensor silent =
        Tensor.ofRuns(
            Arena.ofAuto(),
            Shape.of(3),
            to -> {
              to.memory().copyFrom(MemorySegment.ofArray(new float[] {1, Float.NaN, 2}));
              to.written(0, 1);
            });
    assertThat(silent.isFinite()).isFalse();
  }

  @Test
  void aRunBeyondTheEndIsAnError() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Tensor.ofRuns(Arena.ofAuto(), Shape.of(3), to -> to.written(2, 2)));
  }

  @Test
  void whoKnowsWhatWasWrittenIsBelieved() {
    float[] numbers = {1, Float.NaN, 2};
    for (boolean finite : new boolean[] {true, false}) {
      Tensor told =
          Tensor.ofRuns(
              Arena.ofAuto(),
              Shape.of(3),
              to -> {
                to.memory().copyFrom(MemorySegment.ofArray(numbers));
                to.written(0, 3, finite);
              });
      assertThat(told.isFinite()).isEqualTo(finite);
    }
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Tensor.ofRuns(Arena.ofAuto(), Shape.of(3), to -> to.written(2, 2, true)));
  }

  @Test
  void everyTypeOfNumberIsFiniteOrNot() {
    assertThat(Tensor.of(new long[] {Long.MAX_VALUE}).isFinite()).isTrue();
    assertThat(Tensor.of(new float[] {-Float.MAX_VALUE, -0f, Float.MIN_VALUE}).isFinite()).isTrue();
    assertThat(Tensor.of(new double[] {1e300, Double.MIN_VALUE}).isFinite()).isTrue();
    assertThat(Tensor.of(new double[] {1, Double.NEGATIVE_INFINITY}).isFinite()).isFalse();
    for (float odd : ODD) {
      Tensor two = Tensor.of(new float[] {1, odd});
      assertThat(two.isFinite()).isFalse();
      assertThat(two.flip(0).isFinite()).isFalse();
      assertThat(two.slice(0, 0, 1).isFinite()).isTrue();
      assertThat(two.castTo(DType.F16).isFinite()).isFalse();
      assertThat(two.castTo(DType.BF16).isFinite()).isFalse();
      assertThat(two.castTo(DType.I32).isFinite()).isTrue();
    }
  }

  private static Tensor inRuns(int count, int run, int oddAt, float odd) {
    float[] numbers = new float[count];
    if (count > 0) {
      numbers[oddAt] = odd;
    }
    return Tensor.ofRuns(
        Arena.ofAuto(),
        Shape.of(count),
        to -> {
          to.memory().copyFrom(MemorySegment.ofArray(numbers));
          for (int at = 0; at < count; at += run) {
            to.written(at, Math.min(run, count - at));
          }
        });
  }
}
