// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.transforms.data.items.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Names that are in no vocabulary, such as those that no training item has. */
final class Unknown {
  private static final int MOST_SHOWN = 10;

  private Unknown() {}

  static void require(
      String words,
      Optional<Vocabulary> vocabulary,
      List<Item> items,
      Function<Item, List<String>> labels) {
    if (vocabulary.isEmpty()) {
      return;
    }
    List<String> unknown = new ArrayList<>();
    for (Item item : items) {
      for (String label : labels.apply(item)) {
        if (!vocabulary.get().contains(label)) {
          unknown.add("\"%s\" of \"%s\"".formatted(label, item));
        }
      }
    }
    if (!unknown.isEmpty()) {
      String shown = String.join(", ", unknown.subList(0, Math.min(MOST_SHOWN, unknown.size())));
      throw new IllegalArgumentException(
          "%s: %d names are not in the %s learned from the training items or given: %s%s; split so that training items have each (Split.stratified), or give the vocabulary"
              .formatted(
                  words,
                  unknown.size(),
                  vocabulary.get(),
                  shown,
                  unknown.size() > MOST_SHOWN ? ", …" : ""));
    }
  }
}
