// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PixelOpTest {

  @Test
  void refusesFactorsThatCannotBeMeant() {
    assertThatThrownBy(() -> new Brightness(-0.1)).hasMessageContaining("brightness by -0.1");
    assertThatThrownBy(() -> new Contrast(Double.NaN)).hasMessageContaining("contrast by NaN");
    assertThatThrownBy(() -> new Saturation(Double.POSITIVE_INFINITY))
        .hasMessageContaining("must be 0 or greater");
  }

  @Test
  void refusesADeviationOfZero() {
    assertThatThrownBy(() -> Normalize.of(new double[] {0.5, 0.5}, new double[] {1, 0}))
        .hasMessageContaining("std [1.0, 0.0]")
        .hasMessageContaining("channel 1");
    assertThatThrownBy(() -> Normalize.of(new double[] {0.5}, new double[] {1e-60}))
        .as("0 in the float that the engines divide by")
        .hasMessageContaining("channel 0");
  }

  @Test
  void refusesMeansAndDeviationsOfDifferentCount() {
    assertThatThrownBy(() -> Denormalize.of(new double[] {0.5, 1}, new double[] {1}))
        .hasMessageContaining("2 and 1 values");
  }

  @Test
  void normalizeAndDenormalizeAreInverse() {
    Normalize plan = Normalize.of(new double[] {0.5}, new double[] {0.25});

    Denormalize inverse = new Denormalize(List.of(0.5), List.of(0.25));
    assertThat(plan.inverse()).contains(inverse);
    assertThat(inverse.inverse()).contains(plan);
  }
}
