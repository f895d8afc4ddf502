// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.data.items.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Any number of names for each item, of those that training items have or that were given. */
record MultiCategorySource(
    String words, Function<Item, List<String>> labels, Optional<Vocabulary> vocabulary)
    implements Source<MultiCategory> {
  @Override
  public Class<MultiCategory> type() {
    return MultiCategory.class;
  }

  @Override
  public MultiCategory of(Item item, Sample before) {
    Vocabulary names =
        vocabulary.orElseThrow(() ->
            new IllegalStateException(
                "%s: the names are not known yet; ask the data set that the block builds"
                    .formatted(words)));
    return MultiCategory.of(names, labels.apply(item));
  }

  @Override
  public MultiCategorySource fitted(List<Item> training) {
    return vocabulary.isPresent()
        ? this
        : new MultiCategorySource(
            words,
            labels,
            Optional.of(
                Vocabulary.fromLabels(
                    training.stream().flatMap(item -> labels.apply(item).stream()).toList())));
  }

  @Override
  public void require(List<Item> items) {
    Unknown.require(words, vocabulary, items, labels);
  }

  /** The names, and all there are. */
  @Override
  public Optional<String> state(Item item, Contents contents) {
    return Optional.of(
        "%s of %s"
            .formatted(labels.apply(item), vocabulary.map(Vocabulary::names).orElse(List.of())));
  }
}
