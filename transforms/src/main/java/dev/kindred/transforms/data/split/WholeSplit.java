// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.split;

import dev.kindred.transforms.data.items.Item;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** A split whose groups are looked at. */
record WholeSplit(Split split, Function<Item, String> group) implements Split {
  @Override
  public Parts parts(List<Item> items) {
    return split.parts(items).requireWhole("split " + words(), items, group);
  }

  @Override
  public String words() {
    return split.words() + ", each group in one part";
  }

  @Override
  public OptionalLong seed() {
    return split.seed();
  }
}
