// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.data.items.Item;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A source that says which files it reads. */
record ReadingSource<T extends Semantic>(Source<T> source, Function<Item, List<Path>> files)
    implements Source<T> {
  @Override
  public Class<T> type() {
    return source.type();
  }

  @Override
  public String words() {
    return source.words();
  }

  @Override
  public T of(Item item, Sample before) {
    return source.of(item, before);
  }

  @Override
  public Source<T> fitted(List<Item> training) {
    return new ReadingSource<>(source.fitted(training), files);
  }

  @Override
  public void require(List<Item> items) {
    source.require(items);
  }

  @Override
  public Optional<Vocabulary> vocabulary() {
    return source.vocabulary();
  }

  /** A vocabulary that was learned is part of some members. */
  @Override
  public Optional<String> state(Item item, Contents contents) {
    return Optional.of(
        "%s %s %s %s %s"
            .formatted(
                words(),
                item.name(),
                item.fields(),
                files.apply(item).stream().map(contents::of).toList(),
                vocabulary().map(Vocabulary::names).orElse(List.of())));
  }
}
