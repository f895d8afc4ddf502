// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassthroughTest {
  @Test
  void carriesAnything() {
    Passthrough<List<Integer>> carried = Passthrough.of(List.of(1, 2));
    assertThat(carried.value()).containsExactly(1, 2);
    assertThat(carried).hasToString("Passthrough([1, 2])");
    assertThat(carried.closeTo(Passthrough.of(List.of(1, 2)), 0)).isTrue();
    assertThat(carried.closeTo(Passthrough.of(List.of(1)), 1e9)).isFalse();
  }
}
