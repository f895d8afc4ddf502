// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {
  private final List<Integer> made = new ArrayList<>();
  private final Recent<Integer, String> recent =
      new Recent<>(
          8,
          key -> {
            made.add(key);
            return "value " + key;
          });

  @Test
  void makesEachOnceInHoweverManyThreads() {
    IntStream.range(0, 4000)
        .parallel()
        .forEach(i -> assertThat(recent.get(i % 4)).isEqualTo("value " + i % 4));

    assertThat(made).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void keepsWhatIsAskedForAndForgetsTheRest() {
    for (int i = 0; i < 100; i++) {
      recent.get(-1);
      recent.get(i);
      recent.get(i);
    }
    assertThat(made).containsOnlyOnce(-1).hasSize(101);

    recent.get(0);
    assertThat(made).hasSize(102).endsWith(0);
  }
}
