// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Batch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Batches on devices that have no faster way: item by item. */
final class Batches {
  private Batches() {}

  /**
   * A plan that has a method for every type, as a rotation in degrees has, goes to each item too.
   */
  @Dispatch(value = Engine.class, precedence = 2)
  static <T extends Semantic> Batch<T> alike(Device device, Plan plan, Batch<T> batch) {
    return Engine.ENGINE.run(device, new PerItem(Collections.nCopies(batch.size(), plan)), batch);
  }

  @Dispatch(value = Engine.class, precedence = 1)
  static <T extends Semantic> Batch<T> each(Device device, PerItem plan, Batch<T> batch) {
    List<T> results = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      results.add(Engine.ENGINE.run(device, plan.of(i, batch.size()), batch.get(i)));
    }
    Iterator<T> next = results.iterator();
    return batch.map(item -> next.next());
  }
}
