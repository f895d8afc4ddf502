// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.Interpolation;
import org.junit.jupiter.api.Test;

class FilterTest {

  private static final float[] STEP = {0, 0, 0, 8, 8, 8};

  @Test
  void bilinearTakesTwoNeighboursWhateverTheScale() {
    // Output centre 0.5 · 3 − 0.5 = 1, then 4: single pixels, aliased.
    assertThat(all(Interpolation.BILINEAR, false, 2, new float[] {5, 1, 7, 7, 2, 9}))
        .containsExactly(1, 2);
    // Centres 0.25 and 2.75 of three pixels doubled, clamped at the edges.
    assertThat(all(Interpolation.BILINEAR, false, 6, new float[] {0, 4, 8}))
        .containsExactly(0, 1, 3, 5, 7, 8);
  }

  @Test
  void antialiasReachesAsFarAsItShrinks() {
    // Halving: weights 1 3 3 1 over 8, what falls outside is left out.
    assertThat(all(Interpolation.BILINEAR, true, 3, STEP)).containsExactly(0, 4, 8);
    assertThat(all(Interpolation.BILINEAR, true, 3, new float[] {7, 0, 0, 0, 0, 0}))
        .containsExactly(3, 0, 0);
  }

  @Test
  void antialiasChangesNothingWhenGrowingBilinearly() {
    assertThat(all(Interpolation.BILINEAR, true, 12, STEP))
        .containsExactly(all(Interpolation.BILINEAR, false, 12, STEP));
  }

  @Test
  void bicubicFollowsKeysWithItsTwoParameters() {
    // Half way between pixels: −a/8 weights outside, 1/2 + a/8 … inside; a = −0.75 and −0.5.
    float[] spike = {0, 0, 1, 0, 0, 0, 0, 0};
    float[] plain = all(Interpolation.BICUBIC, false, 4, spike);
    assertThat(plain[1]).isCloseTo(0.59375f, within(1e-6f));
    assertThat(plain[0]).isCloseTo(-0.09375f, within(1e-6f));
    float[] same = all(Interpolation.BICUBIC, true, 8, spike);
    assertThat(same).containsExactly(spike);
  }

  @Test
  void weightsSumToOne() {
    for (Interpolation how : new Interpolation[] {Interpolation.BILINEAR, Interpolation.BICUBIC}) {
      for (int out = 1; out < 30; out++) {
        for (boolean antialias : new boolean[] {true, false}) {
          float[] ones = {1, 1, 1, 1, 1, 1, 1};
          for (float value : all(how, antialias, out, ones)) {
            assertThat(value).isCloseTo(1, within(1e-6f));
          }
        }
      }
    }
  }

  @Test
  void onePixelFillsEverything() {
    assertThat(all(Interpolation.BICUBIC, false, 3, new float[] {4})).containsExactly(4, 4, 4);
    assertThat(all(Interpolation.BILINEAR, true, 3, new float[] {4})).containsExactly(4, 4, 4);
  }

  @Test
  void rowsAreSummedAsColumnsAre() {
    for (int out = 1; out < 14; out++) {
      Filter filter = Filter.of(Interpolation.BICUBIC, true, STEP.length, out);
      float[] along = all(Interpolation.BICUBIC, true, out, STEP);
      for (int i = 0; i < out; i++) {
        float[][] rows = new float[filter.taps()][];
        for (int k = 0; k < rows.length; k++) {
          rows[k] = new float[] {STEP[filter.first()[i] + k], 2 * STEP[filter.first()[i] + k]};
        }
        float[] sums = new float[2];
        WeightedRows.sum(filter.weights(), i * filter.taps(), rows, sums, 2);
        assertThat(sums).containsExactly(along[i], 2 * along[i]);
      }
    }
  }

  @Test
  void reversedGivesTheOppositeOrder() {
    Filter filter = Filter.of(Interpolation.BILINEAR, true, STEP.length, 4);
    float[] mirrored = new float[4];
    new PlainStages().across(filter.reversed(), 1).sum(STEP, new float[][] {mirrored}, 0, 1);
    float[] plain = all(Interpolation.BILINEAR, true, 4, STEP);
    assertThat(mirrored).containsExactly(plain[3], plain[2], plain[1], plain[0]);
  }

  private static float[] all(Interpolation how, boolean antialias, int out, float[] values) {
    Filter filter = Filter.of(how, antialias, values.length, out);
    float[] result = new float[out];
    new PlainStages().across(filter, 1).sum(values, new float[][] {result}, 0, 1);
    return result;
  }
}
