// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import java.util.SequencedMap;

/**
 * How the outputs of a network become an answer.
 *
 * @param <O> the type of the answer
 */
@FunctionalInterface
public interface Head<O extends Semantic> {
  /**
   * The answer for one item.
   *
   * @param outputs what the network gave for this item: without the axis of the batch
   * @param context the item, and what the numbers mean
   */
  O read(SequencedMap<String, Tensor> outputs, Context context);
}
