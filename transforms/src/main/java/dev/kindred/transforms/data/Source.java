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

/**
 * Where one member of each sample comes from: an input or a target. {@link From} has the common
 * ones. Immutable and safe for any number of threads.
 *
 * @param <T> the type of the member
 */
public interface Source<T extends Semantic> {
  /** The type of the member. */
  Class<T> type();

  /** Where it comes from, for people: {@code the folder of each item}. */
  String words();

  /**
   * The member for an item.
   *
   * @param before the members of the sample that were read before it, inputs first
   * @throws RuntimeException where the item has none, with the reason
   */
  T of(Item item, Sample before);

  /**
   * A source that knows what the training items have; this one stays as it is.
   *
   * @param training the training items and no others
   */
  default Source<T> fitted(List<Item> training) {
    return this;
  }

  /**
   * Requires that it has a member for each of these items, as far as that can be told at little
   * cost.
   *
   * @throws IllegalArgumentException listing those for which it has none
   */
  default void require(List<Item> items) {}

  /** All names that its members can have, once it is fitted; empty where they have none. */
  default Optional<Vocabulary> vocabulary() {
    return Optional.empty();
  }

  /**
   * All that the member of an item depends on, as text that changes when it does: the contents of
   * files, what a row says. Empty where that cannot be told, as of a function; then samples cannot
   * be cached on disk.
   */
  default Optional<String> state(Item item, Contents contents) {
    return Optional.empty();
  }

  /**
   * The same source, which says what it reads, so that its samples can be cached on disk: it must
   * depend on the item's name and fields, these files and nothing else that changes.
   *
   * @param files that the member of an item is made from; none where its name and fields say all
   */
  default Source<T> reading(Function<Item, List<Path>> files) {
    return new ReadingSource<>(this, files);
  }
}
