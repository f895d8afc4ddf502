// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptTest {
  @Test
  void saysWhatWasDropped() {
    Kept<String> kept = new Kept<>("the rest", new int[] {3, 0}, 4);
    assertThat(kept.value()).isEqualTo("the rest");
    assertThat(kept.kept()).containsExactly(3, 0);
    assertThat(kept.dropped()).containsExactly(1, 2);
    assertThat(kept.mask().toByteArray()).containsExactly(1, 0, 0, 1);
    assertThat(kept).hasToString("2 of 4 kept, without #1, #2: the rest");
    assertThat(new Kept<>("all", new int[] {0}, 1)).hasToString("1 of 1 kept: all");
    assertThat(new Kept<>("x", new int[0], 9).toString()).contains("#7, …: x");
  }

  @Test
  void cannotBeChangedFromOutside() {
    Kept<String> kept = new Kept<>("x", new int[] {0}, 2);
    kept.kept()[0] = 1;
    assertThat(kept).isEqualTo(new Kept<>("x", new int[] {0}, 2)).hasSameHashCodeAs(kept);
    assertThat(kept).isNotEqualTo(new Kept<>("x", new int[] {0}, 3));
    assertThat(kept).isNotEqualTo(new Kept<>("y", new int[] {0}, 2));
    assertThat(kept).isNotEqualTo(new Kept<>("x", new int[] {1}, 2));
  }
}
