// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.transforms.data.items.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SplitProperties {
  private static List<Item> items(int count, int groups) {
    return IntStream.range(0, count)
        .mapToObj(i -> Item.of("g%d/%d".formatted(i % groups, i), i))
        .toList();
  }

  @Property(tries = 100)
  void everyItemStandsInOnePartAndTheShareIsMet(
      @ForAll @IntRange(min = 10, max = 500) int count,
      @ForAll @DoubleRange(min = 0.1, max = 0.45) double share,
      @ForAll long seed) {
    Parts parts = Split.random(share, share, seed).parts(items(count, 3));
    List<Integer> all = new ArrayList<>();
    parts.places().values().forEach(all::addAll);
    assertThat(all).hasSize(count).doesNotHaveDuplicates();
    assertThat((double) parts.get("valid").size()).isBetween(share * count - 1, share * count + 1);
    assertThat((double) parts.get("test").size()).isBetween(share * count - 1, share * count + 1);
  }

  @Property(tries = 100)
  void theOrderOfTheItemsDoesNotMatter(
      @ForAll @IntRange(min = 10, max = 100) int count, @ForAll long seed) {
    List<Item> items = items(count, 3);
    List<Item> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, new Random(seed));
    Split split = Split.random(0.3, seed);
    assertThat(names(split.parts(shuffled), shuffled)).isEqualTo(names(split.parts(items), items));
  }

  private static Set<String> names(Parts parts, List<Item> items) {
    return parts.get("valid").stream().map(i -> items.get(i).name()).collect(Collectors.toSet());
  }

  @Property(tries = 100)
  void strataHaveTheirShare(@ForAll @IntRange(min = 30, max = 300) int count, @ForAll long seed) {
    List<Item> items = items(count, 3);
    Parts parts = Split.stratified(0.2, seed, item -> item.folder(1)).parts(items);
    for (int group = 0; group < 3; group++) {
      String name = "g" + group;
      long of = items.stream().filter(item -> item.folder(1).equals(name)).count();
      long held =
          parts.get("valid").stream().filter(i -> items.get(i).folder(1).equals(name)).count();
      assertThat(held).isEqualTo(Math.round(of * 0.2));
    }
  }

  @Property(tries = 100)
  void noGroupStandsInTwoParts(@ForAll @IntRange(min = 4, max = 40) int groups, @ForAll long seed) {
    List<Item> items = items(groups * 7, groups);
    Function<Item, String> group = item -> item.folder(1);
    Parts parts = Split.grouped(0.3, seed, group).parts(items);
    Set<String> train = new HashSet<>();
    parts.get("train").forEach(i -> train.add(items.get(i).folder(1)));
    assertThat(parts.get("valid")).noneMatch(i -> train.contains(items.get(i).folder(1)));
  }
}
