// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CpuTest {

  @Test
  void saysItsName() {
    assertThat(Cpu.single().name()).isEqualTo("cpu (1 thread)");
    assertThat(new Cpu(8).name()).isEqualTo("cpu (8 threads)");
    assertThat(Cpu.all().threads()).isPositive();
  }

  @Test
  void needsAThread() {
    assertThatThrownBy(() -> new Cpu(0)).hasMessageContaining("0 threads");
  }
}
