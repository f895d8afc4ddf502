// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GridTest {
  @Test
  void takesWhatEveryCardTakes() {
    Grid most = new Grid(Integer.MAX_VALUE, Grid.MAX_BLOCKS, Grid.MAX_BLOCKS, 32, 32);

    assertThat(most.threadsX() * most.threadsY()).isEqualTo(1024);
  }

  @Test
  void refusesWhatNoCardTakes() {
    assertThatThrownBy(() -> new Grid(1, 65_536, 1, 32, 8))
        .hasMessage("grid of 1×65536×1 blocks of 32×8 threads: at most 65535 blocks in y and in z");
    assertThatThrownBy(() -> new Grid(1, 1, 65_536, 32, 8)).hasMessageContaining("65535");
    assertThatThrownBy(() -> new Grid(1, 1, 1, 64, 32)).hasMessageContaining("1024 threads");
    assertThatThrownBy(() -> new Grid(0, 1, 1, 1, 1)).hasMessageContaining("at least 1");
  }
}
