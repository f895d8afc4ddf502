// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import org.jspecify.annotations.Nullable;

/**
 * Where a step is, for messages: which sample, which transform of the pipeline.
 *
 * @param key the sample's; null where plans are run again that were drawn before
 * @param index from 0
 * @param count of transforms in the pipeline
 * @param transform the one at that place
 */
record Place(@Nullable DrawKey key, int index, int count, Transform transform) {
  static final Place NOWHERE = new Place(null, 0, 1, new Stay());

  @Override
  public String toString() {
    String step = "step %d of %d, %s".formatted(index + 1, count, transform);
    return key == null ? step : "item %d of epoch %d, %s".formatted(key.item(), key.epoch(), step);
  }
}
