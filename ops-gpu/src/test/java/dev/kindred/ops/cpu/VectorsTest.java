// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VectorsTest {
  private static final String USUAL = "mixed mode, sharing";

  @Test
  void growWhereTheVirtualMachineOptimizes() {
    assertThat(Vectors.of("auto", USUAL)).isEqualTo(Vectors.AUTO);
    assertThat(Vectors.of("auto", "compiled mode, sharing")).isEqualTo(Vectors.AUTO);
  }

  @Test
  void stayOffWhereTheyWouldAllocate() {
    assertThat(Vectors.of("auto", "interpreted mode, sharing")).isEqualTo(Vectors.OFF);
    assertThat(Vectors.of("auto", "mixed mode, emulated-client")).isEqualTo(Vectors.OFF);
  }

  @Test
  void areWhatTheUserSays() {
    assertThat(Vectors.of("off", USUAL)).isEqualTo(Vectors.OFF);
    assertThat(Vectors.of("on", "interpreted mode")).isEqualTo(Vectors.ON);
  }

  @Test
  void areLeftAloneWhereTheyAreNarrow() {
    List<String> reports = new ArrayList<>();
    assertThat(Vectors.forced(128, reports::add)).isEqualTo(Vectors.ON);
    assertThat(reports).isEmpty();

    assertThat(Vectors.forced(64, reports::add)).isEqualTo(Vectors.OFF);
    assertThat(reports)
        .containsExactly(
            "-Dkindred.vector=on: vectors of 64 bits, and at least 128 are needed; plain Java does"
                + " the work, with the same bytes");
  }

  @Test
  void refuseOtherSettings() {
    assertThatThrownBy(() -> Vectors.of("yes", USUAL))
        .hasMessage("-Dkindred.vector=yes: it is none of off, auto and on; give one of them");
  }
}
