// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.split;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.data.items.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Shares at random: of the items, of the items of each label, or of whole groups. Blocks of items
 * are put in the order of the numbers drawn for their names; the first ones are held back.
 */
record RandomSplit(Shares shares, long drawn, Kind kind, Function<Item, String> key)
    implements Split {
  enum Kind {
    ITEMS(""),
    STRATA(" of each label"),
    GROUPS(" in whole groups");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** Items that stay together: one, or a group. */
  private record Block(String name, List<Integer> places) {}

  @Override
  public Parts parts(List<Item> items) {
    SequencedMap<String, List<Integer>> parts = new LinkedHashMap<>();
    parts.put(Parts.TRAIN, new ArrayList<>());
    switch (kind) {
      case ITEMS -> deal(singles(items, all(items)), parts);
      case STRATA -> byKey(items).values().forEach(each -> deal(singles(items, each), parts));
      case GROUPS -> {
        List<Block> groups = new ArrayList<>();
        byKey(items).forEach((name, places) -> groups.add(new Block(name, places)));
        deal(groups, parts);
      }
    }
    requireHeld(items, parts);
    return Parts.of("split " + words(), items, parts);
  }

  private static List<Integer> all(List<Item> items) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      places.add(i);
    }
    return places;
  }

  private Map<String, List<Integer>> byKey(List<Item> items) {
    Map<String, List<Integer>> found = new TreeMap<>();
    for (int i = 0; i < items.size(); i++) {
      found.computeIfAbsent(key.apply(items.get(i)), _ -> new ArrayList<>()).add(i);
    }
    return found;
  }

  private static List<Block> singles(List<Item> items, Collection<Integer> places) {
    return places.stream().map(i -> new Block(items.get(i).name(), List.of(i))).toList();
  }

  private void deal(List<Block> blocks, SequencedMap<String, List<Integer>> parts) {
    DrawKey draws = DrawKey.of(drawn, 0, 0).at("split");
    List<Block> left = new ArrayList<>(blocks);
    left.sort(
        Comparator.comparingLong((Block block) -> draws.bits(block.name))
            .thenComparing(Block::name));
    int count = blocks.stream().mapToInt(block -> block.places.size()).sum();
    double cumulated = 0;
    int held = 0;
    for (Map.Entry<String, Double> each : shares.held().entrySet()) {
      cumulated += each.getValue();
      List<Integer> part = in(parts, each.getKey());
      left = take(left, cumulated * count - held, part); // so that rounding does not add up
      held = count - left.stream().mapToInt(block -> block.places.size()).sum();
    }
    left.forEach(block -> in(parts, Parts.TRAIN).addAll(block.places));
  }

  private static List<Integer> in(SequencedMap<String, List<Integer>> parts, String part) {
    return parts.computeIfAbsent(part, _ -> new ArrayList<>());
  }

  /** Moves blocks while that brings the part nearer to its size; returns those that stay. */
  private static List<Block> take(List<Block> from, double wanted, List<Integer> part) {
    List<Block> left = new ArrayList<>();
    int taken = 0;
    for (Block block : from) {
      int more = taken + block.places.size();
      if (Math.abs(more - wanted) <= Math.abs(taken - wanted)) {
        taken = more;
        part.addAll(block.places);
      } else {
        left.add(block);
      }
    }
    return left;
  }

  private void requireHeld(List<Item> items, SequencedMap<String, List<Integer>> parts) {
    for (String part : shares.held().keySet()) {
      if (in(parts, part).isEmpty()) {
        throw new IllegalArgumentException(
            "split %s of %d items: the part \"%s\" is empty; give more items, a larger share, or write Split.allForTraining()"
                .formatted(words(), items.size(), part));
      }
    }
  }

  @Override
  public String words() {
    return "at random%s (%s), seed %d".formatted(kind.words, shares, drawn);
  }

  @Override
  public OptionalLong seed() {
    return OptionalLong.of(drawn);
  }
}
