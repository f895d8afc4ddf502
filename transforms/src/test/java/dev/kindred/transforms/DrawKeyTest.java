// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawKeyTest {
  private static final DrawKey KEY = DrawKey.of(42, 1, 7).at("0 RandomRotation");

  /** Format version 1: a change here changes every recorded run, so it needs a new version. */
  @Test
  void drawsOfVersionOneAreWrittenInStone() {
    assertThat(DrawKey.of(0, 0, 0).bits("")).isEqualTo(-8646859952740886970L);
    assertThat(KEY.bits("degrees")).isEqualTo(6167424543126558707L);
    assertThat(KEY.uniform("degrees", -30, 30)).isEqualTo(-9.939794735105302);
    assertThat(IntStream.range(0, 8).map(i -> KEY.integer("n" + i, 0, 10)))
        .containsExactly(7, 9, 3, 3, 6, 4, 5, 2);
  }

  @Test
  void everyThreadDrawsTheSame() throws Exception {
    double here = KEY.uniform("degrees", 0, 1);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Double>> drawn =
          IntStream.range(0, 64)
              .mapToObj(i -> threads.submit(() -> KEY.uniform("degrees", 0, 1)))
              .toList();
      for (Future<Double> each : drawn) {
        assertThat(each.get()).isEqualTo(here);
      }
    }
  }

  @Test
  void seedEpochAndItemDoNotStandInForEachOther() {
    assertThat(
            List.of(
                DrawKey.of(1, 0, 0).bits("x"),
                DrawKey.of(0, 1, 0).bits("x"),
                DrawKey.of(0, 0, 1).bits("x"),
                DrawKey.of(0, 0, 0).at("x").bits(""),
                DrawKey.of(0, 0, 0).at("").bits("x"),
                DrawKey.of(0, 0, 0).bits("x")))
        .doesNotHaveDuplicates();
  }

  @Test
  void chanceOfZeroNeverHappensAndOfOneAlways() {
    for (int item = 0; item < 1000; item++) {
      assertThat(DrawKey.of(1, 2, item).chance("flip", 0)).isFalse();
      assertThat(DrawKey.of(1, 2, item).chance("flip", 1)).isTrue();
    }
  }

  @Test
  void rangesThatHoldNothingAreErrors() {
    assertThatThrownBy(() -> KEY.integer("top", 3, 3))
        .hasMessage("integer \"top\": range [3, 3) is empty; give lo < hi");
    assertThatThrownBy(() -> KEY.uniform("degrees", 2, 1))
        .hasMessage(
            "uniform \"degrees\": range [2.0, 1.0); give finite bounds, the lower one first");
    assertThatThrownBy(() -> KEY.chance("flip", 1.5))
        .hasMessage("chance \"flip\": probability 1.5; give one from 0 to 1");
  }
}
