// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Items one after the other, or several at once: each thread takes the next that is left. */
public final class ByItem implements AutoCloseable {
  private final int threads;
  private final ExecutorService others;

  /**
   * Threads that wait until {@link #close()}.
   *
   * @param threads the caller of {@link #run} among them
   */
  public ByItem(int threads) {
    this.threads = threads;
    this.others = Executors.newFixedThreadPool(Math.max(1, threads - 1));
  }

  /** Gives each number from {@code first} to {@code first + count − 1} to the task, once. */
  public void run(int first, int count, IntConsumer task) {
    if (threads == 1) {
      for (int i = first; i < first + count; i++) {
        task.accept(i);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger(first);
    Runnable share =
        () -> {
          for (int i = next.getAndIncrement(); i < first + count; i = next.getAndIncrement()) {
            task.accept(i);
          }
        };
    List<Future<?>> shares = new ArrayList<>();
    for (int t = 1; t < threads; t++) {
      shares.add(others.submit(share));
    }
    share.run();
    shares.forEach(ByItem::await);
  }

  private static void await(Future<?> share) {
    try {
      share.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while items were done", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an item failed", e.getCause());
    }
  }

  @Override
  public void close() {
    others.shutdown();
  }
}
