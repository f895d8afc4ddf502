// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.split;

import dev.kindred.transforms.data.items.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The parts of a data set by name, each a list of places in the list of items, ascending.
 *
 * <p>No item stands in two parts, and there is something to train on: anything else cannot be made.
 *
 * @param places by the name of the part, {@value #TRAIN} first
 */
public record Parts(SequencedMap<String, List<Integer>> places) {
  /** What is learned from. */
  public static final String TRAIN = "train";

  /** What is looked at while learning. */
  public static final String VALID = "valid";

  /** What is kept until the end. */
  public static final String TEST = "test";

  private static final int MOST_SHOWN = 10;

  /** Keeps an unchangeable copy. */
  public Parts {
    SequencedMap<String, List<Integer>> copy = new LinkedHashMap<>();
    copy.put(TRAIN, places.getOrDefault(TRAIN, List.of()).stream().sorted().toList());
    places.forEach((name, part) -> copy.put(name, part.stream().sorted().toList()));
    places = Collections.unmodifiableSequencedMap(copy);
  }

  /**
   * The parts of these items.
   *
   * @throws IllegalArgumentException where an item stands in two parts or in none, with their
   *     names; where the training part is empty
   */
  static Parts of(String words, List<Item> items, SequencedMap<String, List<Integer>> places) {
    Map<Integer, List<String>> owners = new TreeMap<>();
    places.forEach((name, part) -> {
      for (int place : part) {
        owners.computeIfAbsent(place, _ -> new ArrayList<>()).add(name);
      }
    });
    List<String> shared =
        owners.entrySet().stream()
            .filter(each -> each.getValue().size() > 1)
            .map(each -> "\"%s\" in %s".formatted(items.get(each.getKey()), each.getValue()))
            .toList();
    if (!shared.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: %d items stand in two parts: %s; leave each in one"
              .formatted(words, shared.size(), some(shared)));
    }
    Parts parts = new Parts(places);
    if (parts.get(TRAIN).isEmpty()) {
      throw new IllegalArgumentException(
          "%s of %d items: the training part is empty (%s); %s"
              .formatted(words, items.size(), parts, "check what the split goes by, or the items"));
    }
    return parts;
  }

  /**
   * Requires that no group stands in two parts.
   *
   * @throws IllegalArgumentException listing the groups that do and their parts
   */
  Parts requireWhole(String words, List<Item> items, Function<Item, String> group) {
    Map<String, List<String>> owners = new TreeMap<>();
    places.forEach((name, part) -> {
      for (int place : part) {
        List<String> of =
            owners.computeIfAbsent(group.apply(items.get(place)), _ -> new ArrayList<>());
        if (!of.contains(name)) {
          of.add(name);
        }
      }
    });
    List<String> torn =
        owners.entrySet().stream()
            .filter(each -> each.getValue().size() > 1)
            .map(each -> "\"%s\" in %s".formatted(each.getKey(), each.getValue()))
            .toList();
    if (!torn.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: %d groups stand in two parts: %s; split by groups with Split.grouped, or move their items"
              .formatted(words, torn.size(), some(torn)));
    }
    return this;
  }

  static String some(List<String> all) {
    String shown = String.join(", ", all.subList(0, Math.min(all.size(), MOST_SHOWN)));
    return all.size() > MOST_SHOWN ? shown + ", …" : shown;
  }

  /**
   * The places of a part.
   *
   * @throws IllegalArgumentException where there is no such part
   */
  public List<Integer> get(String part) {
    List<Integer> found = places.get(part);
    if (found == null) {
      throw new IllegalArgumentException(
          "part \"%s\": the split made %s; ask for one of these".formatted(part, places.keySet()));
    }
    return found;
  }

  /** Names and sizes: {@code train 80, valid 20}. */
  @Override
  public String toString() {
    return places.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue().size())
        .collect(Collectors.joining(", "));
  }
}
