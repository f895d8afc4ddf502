// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.split;

import dev.kindred.transforms.data.items.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/** Each item says the name of its part. */
record NamedSplit(String words, Function<Item, String> part) implements Split {
  @Override
  public Parts parts(List<Item> items) {
    SequencedMap<String, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      String name = part.apply(items.get(i)).strip();
      if (name.isEmpty()) {
        throw new IllegalArgumentException(
            "split %s: item \"%s\" has none; name a part, or leave the item out by Items.where"
                .formatted(words, items.get(i)));
      }
      places.computeIfAbsent(name, _ -> new ArrayList<>()).add(i);
    }
    return Parts.of("split " + words, items, places);
  }
}
