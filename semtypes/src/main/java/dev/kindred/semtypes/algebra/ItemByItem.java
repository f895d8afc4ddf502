// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Batch;
import java.util.Iterator;
import java.util.function.BinaryOperator;

/** Two batches, the first items of both together, then the second, and so on. */
final class ItemByItem {
  private ItemByItem() {}

  /**
   * @throws MeaninglessOperationException where there are not as many, or of another type
   */
  static <T extends Semantic> Batch<T> combine(
      String operation, Batch<T> x, Batch<T> y, BinaryOperator<T> each) {
    if (x.size() != y.size() || !x.typeTag().equals(y.typeTag())) {
      throw MeaninglessOperationException.of(
          operation,
          x,
          y,
          "%d and %d items, each with its own partner; give as many of one type"
              .formatted(x.size(), y.size()));
    }
    Iterator<T> others = y.iterator();
    return x.map(item -> each.apply(item, others.next()));
  }
}
