// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.split;

import dev.kindred.semtypes.read.Source;
import dev.kindred.transforms.data.items.Item;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/** Text files name the items of each part. */
record ListedSplit(Map<String, Path> lists) implements Split {
  ListedSplit {
    lists = Collections.unmodifiableMap(new TreeMap<>(lists));
  }

  @Override
  public Parts parts(List<Item> items) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      places.put(items.get(i).name(), i);
    }
    SequencedMap<String, List<Integer>> parts = new LinkedHashMap<>();
    Set<Integer> listed = new HashSet<>();
    lists.forEach((part, list) -> {
      List<Integer> found = found(list, places);
      listed.addAll(found);
      parts.put(part, found);
    });
    requireAll(items, listed);
    return Parts.of("split " + words(), items, parts);
  }

  private List<Integer> found(Path list, Map<String, Integer> places) {
    List<Integer> found = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    new String(Source.of(list).bytes(), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> {
          Integer place = places.get(line);
          if (place == null) {
            unknown.add("\"" + line + "\"");
          } else {
            found.add(place);
          }
        });
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "split %s: %s names %d items that are not there: %s; names are seen from the folder of the items"
              .formatted(words(), list, unknown.size(), Parts.some(unknown)));
    }
    return found;
  }

  private void requireAll(List<Item> items, Set<Integer> listed) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (!listed.contains(i)) {
        left.add("\"" + items.get(i) + "\"");
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "split %s: %d items stand in no list: %s; list them, or leave them out by Items.where"
              .formatted(words(), left.size(), Parts.some(left)));
    }
  }

  @Override
  public String words() {
    return "by the lists " + lists;
  }
}
