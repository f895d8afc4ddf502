// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.semtypes.Tensor;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

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
  private static final long WORTH_A_THREAD = 1 << 15;

  private static final Thread ANOTHER = Thread.ofVirtual().unstarted(() -> {});

  private final int threads;
  private final Executor helpers;

  private Rows(int threads, Executor helpers) {
    this.threads = threads;
    this.helpers = helpers;
  }

  /**
   * Threads for reading {@code source}: only the caller's own where its memory is confined to it.
   */
  static Rows of(Cpu cpu, Tensor source) {
    boolean shared = source.storage().isAccessibleBy(ANOTHER);
    return new Rows(shared ? cpu.threads() : 1, cpu.helpers());
  }

  /** Threads for work that every thread may do. */
  static Rows of(Cpu cpu) {
    return new Rows(cpu.threads(), cpu.helpers());
  }

  /** Runs {@code band} over all rows and returns when every row is done. */
  void run(int rows, long elementsPerRow, Band band) {
    int bands = (int) Math.min(Math.min(threads, rows), rows * elementsPerRow / WORTH_A_THREAD);
    if (bands < 2) {
      band.run(0, rows);
    } else {
      new Shared(rows, bands, band).run(helpers);
    }
  }

  /**
   * Bands that whoever has time takes: the caller takes them too, so that all are done even where
   * the helpers have no thread to spare.
   */
  private static final class Shared implements Runnable {
    private final int rows;
    private final int bands;
    private final Band band;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch open;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Shared(int rows, int bands, Band band) {
      this.rows = rows;
      this.bands = bands;
      this.band = band;
      this.open = new CountDownLatch(bands);
    }

    void run(Executor helpers) {
      try {
        for (int i = 1; i < bands; i++) {
          helpers.execute(this);
        }
      } catch (RejectedExecutionException full) {
        // The bands are still there, and the caller takes all that no helper does.
      }
      run();
      await();
      switch (failure.get()) {
        case RuntimeException failed -> throw failed;
        case Error failed -> throw failed;
        case null, default -> {}
      }
    }

    /** Takes bands until none is left. */
    @Override
    public void run() {
      for (int i = next.getAndIncrement(); i < bands; i = next.getAndIncrement()) {
        try {
          if (failure.get() == null) {
            band.run((int) ((long) rows * i / bands), (int) ((long) rows * (i + 1) / bands));
          }
        } catch (RuntimeException | Error failed) {
          failure.compareAndSet(null, failed);
        } finally {
          open.countDown();
        }
      }
    }

    /** Until no thread writes to the caller's memory any more, whatever interrupts it. */
    private void await() {
      boolean interrupted = false;
      while (open.getCount() > 0) {
        try {
          open.await();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
