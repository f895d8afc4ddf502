// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.Semantic;

/** Annotations that say several things of each item: boxes, masks, points. */
public interface Annotations {
  /**
   * What they say, as a type.
   *
   * @throws IllegalArgumentException where they say nothing of that type, with those they have
   */
  <T extends Semantic> Source<T> as(Class<T> type);
}
