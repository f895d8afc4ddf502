// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Sample;
import java.util.List;

/**
 * A step that needs the samples of a batch together: one that mixes them, or brings them to one
 * size. Safe for any number of threads.
 */
@FunctionalInterface
public interface BatchStage {
  /**
   * The samples after this step.
   *
   * @param samples at least one, in the order of the batch
   * @param keys for each sample, what to draw from
   */
  List<Sample> apply(List<Sample> samples, List<DrawKey> keys);

  /**
   * Brings all samples to the size of the largest, rounded up to a multiple: background is added to
   * the right and below, so that boxes and points keep their coordinates. Each sample remembers it,
   * so that decoding takes it away.
   *
   * @param multiple of which both sides become one; 1 for just the largest
   */
  static BatchStage padded(int multiple) {
    return new PaddedCanvases(multiple);
  }

  /** This one, then another. */
  default BatchStage then(BatchStage next) {
    return (samples, keys) -> next.apply(apply(samples, keys), keys);
  }
}
