// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Batch;
import java.util.List;

/** Many values of one type as a batch, in which each keeps its metadata. */
@Generic
public interface Stack {
  /** The function with all methods that can be seen from here. */
  Stack STACK = GenericFunction.of(Stack.class).call();

  /**
   * A batch of these items, ragged where their shapes differ.
   *
   * @throws IllegalArgumentException where an item is of another type
   */
  <T extends Semantic> Batch<T> stack(Class<T> type, List<? extends T> items);
}
