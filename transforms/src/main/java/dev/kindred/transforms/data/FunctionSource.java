// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.data.items.Item;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A member made by a function.
 *
 * @param state as {@link Source#state}
 */
record FunctionSource<T extends Semantic>(
    Class<T> type,
    String words,
    BiFunction<Item, Sample, ? extends T> function,
    Optional<Vocabulary> vocabulary,
    BiFunction<Item, Contents, Optional<String>> state)
    implements Source<T> {
  FunctionSource(Class<T> type, String words, BiFunction<Item, Sample, ? extends T> function) {
    this(type, words, function, Optional.empty(), (_, _) -> Optional.empty());
  }

  @Override
  public T of(Item item, Sample before) {
    return function.apply(item, before);
  }

  /** The same where a file for each item says all. */
  FunctionSource<T> of(Function<Item, Path> file) {
    return state((item, contents) -> Optional.of(described(file.apply(item), contents)));
  }

  /** How a file is read may go by its ending. */
  static String described(Path file, Contents contents) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1) + " " + contents.of(file);
  }

  FunctionSource<T> state(BiFunction<Item, Contents, Optional<String>> other) {
    return new FunctionSource<>(type, words, function, vocabulary, other);
  }

  @Override
  public Optional<String> state(Item item, Contents contents) {
    return state.apply(item, contents);
  }
}
