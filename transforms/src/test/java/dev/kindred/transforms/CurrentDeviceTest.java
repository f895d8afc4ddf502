// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Cpu;
import org.junit.jupiter.api.Test;

class CurrentDeviceTest {
  @Test
  void aDeviceHoldsWhileTheWorkLastsAndNoLonger() {
    assertThat(CurrentDevice.get()).isEqualTo(Cpu.all());
    Cpu three = new Cpu(3);
    assertThat(CurrentDevice.during(three, CurrentDevice::get)).isSameAs(three);
    assertThat(CurrentDevice.get()).isEqualTo(Cpu.all());
  }
}
