// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.semtypes.Tensor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Shares rows among the threads of a processor. Rows must not depend on each other, so the split
 * cannot be seen.
 */
final class Rows {

  /** Work on the rows from {@code from} (inclusive) to {@code to} (exclusive). */
  interface Band {
    void run(int from, int to);
  }

  /** Below this many elements a band costs less than handing it to another thread. */
  private static final long WORTH_A_THREAD = 1 << 14;

  private final int threads;

  private Rows(int threads) {
    this.threads = threads;
  }

  /**
   * Threads for reading {@code source}: only the caller's own where its memory is confined to it.
   */
  static Rows of(Cpu cpu, Tensor source) {
    boolean shared = source.memory().isAccessibleBy(Thread.ofVirtual().unstarted(() -> {}));
    return new Rows(shared ? cpu.threads() : 1);
  }

  /** Threads for work that every thread may do. */
  static Rows of(Cpu cpu) {
    return new Rows(cpu.threads());
  }

  /** Runs {@code band} over all rows and returns when every row is done. */
  void run(int rows, long elementsPerRow, Band band) {
    int bands = (int) Math.min(Math.min(threads, rows), rows * elementsPerRow / WORTH_A_THREAD);
    if (bands < 2) {
      band.run(0, rows);
      return;
    }
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<?>[] running = new CompletableFuture<?>[bands];
      for (int i = 0; i < bands; i++) {
        int from = (int) ((long) rows * i / bands);
        int to = (int) ((long) rows * (i + 1) / bands);
        running[i] = CompletableFuture.runAsync(() -> band.run(from, to), pool);
      }
      CompletableFuture.allOf(running).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
