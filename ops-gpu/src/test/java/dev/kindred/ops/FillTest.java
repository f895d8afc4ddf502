// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FillTest {

  @Test
  void givesOneValuePerChannel() {
    assertThat(Fill.of(7).perChannel(3, -1)).containsExactly(7, 7, 7);
    assertThat(Fill.of(1, 2, 3).perChannel(3, -1)).containsExactly(1, 2, 3);
    assertThat(Fill.none().perChannel(2, -1024)).containsExactly(-1024, -1024);
  }

  @Test
  void refusesAnotherCountThanTheChannels() {
    assertThatThrownBy(() -> Fill.of(1, 2).perChannel(3, 0))
        .hasMessage("fill [1.0, 2.0]: 2 values for a picture of 3 channels; give 1 or 3");
  }

  @Test
  void labelsAreApartFromColours() {
    assertThat(Fill.of(255).label()).isZero();
    assertThat(Fill.of(255).withLabel(9).label()).isEqualTo(9);
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatThrownBy(() -> Fill.of(Double.NaN)).hasMessageContaining("not a finite number");
  }
}
