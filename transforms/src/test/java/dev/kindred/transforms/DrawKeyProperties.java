// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class DrawKeyProperties {
  @Property
  void orderOfDrawsNeverMatters(@ForAll long seed, @ForAll long shuffle) {
    List<String> names = new ArrayList<>(List.of("degrees", "flip", "top", "left", "brightness"));
    Map<String, Long> first = draws(seed, names);
    Collections.shuffle(names, new Random(shuffle));
    assertThat(draws(seed, names)).isEqualTo(first);
  }

  @Property
  void neighboursDiffer(@ForAll long seed, @ForAll long epoch, @ForAll long item) {
    DrawKey key = DrawKey.of(seed, epoch, item);
    assertThat(
            List.of(
                key.bits("a"),
                key.bits("b"),
                DrawKey.of(seed + 1, epoch, item).bits("a"),
                DrawKey.of(seed, epoch + 1, item).bits("a"),
                DrawKey.of(seed, epoch, item + 1).bits("a"),
                key.at("0 Flip").bits("a"),
                key.at("1 Flip").bits("a"),
                key.at("0 Flip").at("1 Flip").bits("a")))
        .doesNotHaveDuplicates();
  }

  @Property
  void drawsStayInTheirRange(
      @ForAll long seed,
      @ForAll int a,
      @ForAll int b,
      @ForAll @DoubleRange(min = 0, max = 1) double p) {
    DrawKey key = DrawKey.of(seed, 0, 0);
    int lo = Math.min(a, b);
    int hi = Math.max(a, b);
    assertThat(key.uniform("u", lo, hi)).isGreaterThanOrEqualTo(lo).isLessThanOrEqualTo(hi);
    if (lo < hi) {
      assertThat(key.uniform("u", lo, hi)).isLessThan(hi);
      assertThat(key.integer("i", lo, hi)).isGreaterThanOrEqualTo(lo).isLessThan(hi);
    }
    assertThat(key.chance("c", p)).isEqualTo(key.uniform("c", 0, 1) < p);
  }

  /**
   * Chi square of 10 000 items over n cells: the mean is n − 1, the deviation √(2(n−1)); six of
   * them allow for 50 tries.
   */
  @Property(tries = 50)
  void wholeNumbersAreEvenlySpread(@ForAll long seed, @ForAll @IntRange(min = 2, max = 100) int n) {
    int[] cells = new int[n];
    int draws = 10_000;
    for (int item = 0; item < draws; item++) {
      cells[DrawKey.of(seed, 0, item).integer("cell", 0, n)]++;
    }
    assertThat(chiSquare(cells, draws)).isLessThan(n - 1 + 6 * Math.sqrt(2.0 * (n - 1)) + 12);
  }

  @Property(tries = 20)
  void epochsAndNamesAreUncorrelated(@ForAll long seed) {
    double sum = 0;
    int draws = 10_000;
    for (int epoch = 0; epoch < draws; epoch++) {
      DrawKey key = DrawKey.of(seed, epoch, 3);
      sum += key.uniform("a", -1, 1) * key.uniform("b", -1, 1);
    }
    assertThat(sum / draws).isCloseTo(0, within(0.02)); // deviation of the mean: 1/3 / 100
  }

  private static double chiSquare(int[] cells, int draws) {
    double expected = (double) draws / cells.length;
    double sum = 0;
    for (int cell : cells) {
      sum += (cell - expected) * (cell - expected) / expected;
    }
    return sum;
  }

  private static Map<String, Long> draws(long seed, List<String> names) {
    Map<String, Long> drawn = new HashMap<>();
    for (String name : names) {
      drawn.put(name, DrawKey.of(seed, 1, 2).at("path").bits(name));
    }
    return drawn;
  }
}
