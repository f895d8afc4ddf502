// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialTest {
  private final List<Object> made = new ArrayList<>();
  private int runs;

  @Test
  void isWonWhenTheOtherFormMakesNoObjectsAnyMoreAndIsFaster() {
    assumeTrue(
        ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean,
        "nobody counts bytes here");
    Trial trial =
        vector -> {
          if (!vector) {
            work(400_000);
          } else if (++runs < 20) {
            made.add(new byte[1 << 20]);
            made.clear();
          }
        };
    assertThat(trial.isWon(Trial.PATIENCE)).isTrue();
    assertThat(runs).isBetween(22, 60);
  }

  @Test
  void isLostWhereTheOtherFormStaysSlower() {
    Trial trial =
        vector -> {
          runs++;
          work(vector ? 4_000_000 : 10);
        };
    assertThat(trial.isWon(Duration.ofMillis(300))).isFalse();
  }

  private void work(int steps) {
    double x = made.size();
    for (int i = 0; i < steps; i++) {
      x = Math.sqrt(x + i);
    }
    if (x < 0) {
      made.add(x);
    }
  }
}
