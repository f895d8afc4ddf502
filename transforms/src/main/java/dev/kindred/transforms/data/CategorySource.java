// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.data.items.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One name for each item, of those that training items have or that were given. */
record CategorySource(String words, Function<Item, String> label, Optional<Vocabulary> vocabulary)
    implements Source<Category> {
  @Override
  public Class<Category> type() {
    return Category.class;
  }

  @Override
  public Category of(Item item, Sample before) {
    Category category = new Category(label.apply(item));
    vocabulary.ifPresent(names -> names.index(category));
    return category;
  }

  @Override
  public CategorySource fitted(List<Item> training) {
    return vocabulary.isPresent()
        ? this
        : new CategorySource(
            words,
            label,
            Optional.of(Vocabulary.fromLabels(training.stream().map(label).toList())));
  }

  @Override
  public void require(List<Item> items) {
    Unknown.require(words, vocabulary, items, item -> List.of(label.apply(item)));
  }

  /** The name alone: which others there are is no part of a category. */
  @Override
  public Optional<String> state(Item item, Contents contents) {
    return Optional.of(label.apply(item));
  }
}
