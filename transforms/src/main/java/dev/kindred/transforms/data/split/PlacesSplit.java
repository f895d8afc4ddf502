// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.split;

import dev.kindred.transforms.data.items.Item;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;

/** Validation by place. */
record PlacesSplit(List<Integer> valid) implements Split {
  @Override
  public Parts parts(List<Item> items) {
    Set<Integer> held = new HashSet<>();
    for (int place : valid) {
      if (place < 0 || place >= items.size() || !held.add(place)) {
        throw new IllegalArgumentException(
            "split %s of %d items: place %d %s; give each place from 0 once"
                .formatted(
                    words(),
                    items.size(),
                    place,
                    held.contains(place) ? "comes twice" : "has no item"));
      }
    }
    SequencedMap<String, List<Integer>> places = new LinkedHashMap<>();
    places.put(
        Parts.TRAIN,
        IntStream.range(0, items.size()).filter(place -> !held.contains(place)).boxed().toList());
    places.put(Parts.VALID, valid);
    return Parts.of("split " + words(), items, places);
  }

  @Override
  public String words() {
    return valid.size() + " given places for validation";
  }
}
