// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.data.items.Item;
import java.util.Optional;
import java.util.function.BiFunction;

/** A member made by a function. */
record FunctionSource<T extends Semantic>(
    Class<T> type,
    String words,
    BiFunction<Item, Sample, ? extends T> function,
    Optional<Vocabulary> vocabulary)
    implements Source<T> {
  FunctionSource(Class<T> type, String words, BiFunction<Item, Sample, ? extends T> function) {
    this(type, words, function, Optional.empty());
  }

  @Override
  public T of(Item item, Sample before) {
    return function.apply(item, before);
  }
}
