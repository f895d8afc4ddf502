// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.batch.Numbers;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;

/** Shares the items of a batch among the threads of a processor. */
final class Items {
  /** An item is always worth handing to another thread. */
  private static final long WORTH_A_THREAD = 1 << 20;

  private Items() {}

  /** Runs work for every item and returns when all is done. */
  static void run(Cpu cpu, Batch<?> batch, IntConsumer work) {
    Rows.Band band =
        (from, to) -> {
          for (int i = from; i < to; i++) {
            work.accept(i);
          }
        };
    if (cpu.threads() == 1 || batch.items().stream().anyMatch(Items::isConfined)) {
      band.run(0, batch.size());
    } else {
      Rows.of(cpu).run(batch.size(), WORTH_A_THREAD, band);
    }
  }

  /** Whether only the thread that made its memory may read it. */
  private static boolean isConfined(Semantic item) {
    return Numbers.NUMBERS
        .numbers(item)
        .map(numbers -> !numbers.memory().isAccessibleBy(Thread.ofVirtual().unstarted(() -> {})))
        .orElse(false);
  }

  /** The batch with other items in the places of its own. */
  static <T extends Semantic> Batch<T> replaced(Batch<T> batch, List<T> results) {
    Iterator<T> next = results.iterator();
    return batch.map(item -> next.next());
  }
}
