// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import dev.kindred.semtypes.label.Scalar;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Sample;
import java.util.Set;

/** Samples that say their place and what was drawn for them; some are bad. */
record Numbered(int size, Set<Integer> bad) implements Supply {
  Numbered(int size) {
    this(size, Set.of());
  }

  @Override
  public String name(int place) {
    return "folder/" + place + ".png";
  }

  @Override
  public DrawKey key(int place, long epoch) {
    return DrawKey.of(7, epoch, place);
  }

  @Override
  public DrawKey orderKey(long epoch) {
    return DrawKey.of(7, epoch, 0).at("order");
  }

  @Override
  public Sample sample(int place, DrawKey key) {
    if (bad.contains(place)) {
      throw new IllegalStateException("no pixels");
    }
    return Sample.of("place", Scalar.of(place), "draw", Scalar.of(key.uniform("draw", 0, 1)));
  }

  /** The places in a batch. */
  static int[] places(Samples batch) {
    return batch.all().stream().mapToInt(each -> (int) number(each, "place")).toArray();
  }

  static double number(Sample sample, String member) {
    return sample.get(member, Scalar.class).value();
  }
}
