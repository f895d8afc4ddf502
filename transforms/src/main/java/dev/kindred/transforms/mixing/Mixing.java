// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Sample;
import java.util.ArrayList;
import java.util.List;

/** A way to make a sample of several samples of a batch. Immutable. */
public interface Mixing {
  /**
   * The plan for one place of a batch.
   *
   * @param key of the sample in that place
   * @param place counted from 0
   * @param count how many samples the batch has
   */
  MixPlan draw(DrawKey key, int place, int count);

  /**
   * The batch, each sample mixed with others of it; the same keys give the same bytes.
   *
   * @param keys one per sample
   * @throws IllegalArgumentException where there is not one key per sample, or samples cannot be
   *     mixed; it names the plan and the member
   */
  default List<Sample> mix(List<Sample> batch, List<DrawKey> keys) {
    if (batch.size() != keys.size()) {
      throw new IllegalArgumentException(
          "mix %d samples with %d keys: give one key per sample"
              .formatted(batch.size(), keys.size()));
    }
    List<Sample> mixed = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      mixed.add(draw(keys.get(i), i, batch.size()).mix(batch));
    }
    return mixed;
  }
}
