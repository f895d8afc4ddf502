// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * When a stage on the Vector API is worth its use. Until the JIT has compiled it, it is a hundred
 * times slower than plain loops, which a short job would notice. So plain loops do the first rows;
 * when it looks like a long job, a thread of its own runs the stage on made-up rows, until it is
 * faster than the plain loops there. Where it never is, as without C2, plain loops stay.
 *
 * <p>The system property {@value Vectors#PROPERTY} says otherwise: {@code off} is plain loops
 * always, {@code on} stages from the first row.
 */
final class Warming {
  /** Work that can be done in both forms. */
  interface Trial {
    /** Does the work in one of its forms. */
    void run(boolean vector);
  }

  private static final String SETTING = System.getProperty(Vectors.PROPERTY, "auto");

  /** Whether there is a Vector API in this process. */
  static final boolean IS_PRESENT =
      !SETTING.equals("off") && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  private static final boolean IS_FORCED = IS_PRESENT && SETTING.equals("on");

  /** Rows after which a job is a long one. */
  private static final int LONG_JOB = 2000;

  private static final long GIVE_UP_NANOS = 4_000_000_000L;
  private static final int WINS = 3;

  private final String name;
  private final Supplier<Trial> trial;
  private final AtomicLong asked = new AtomicLong();
  private volatile boolean ready = IS_FORCED;

  /**
   * @param name of the stage, for its thread
   * @param trial made when it is needed; a run takes some tens of microseconds once compiled
   */
  Warming(String name, Supplier<Trial> trial) {
    this.name = name;
    this.trial = trial;
  }

  /** Whether to use the stage now for so many rows. */
  boolean isReady(int rows) {
    if (!ready && IS_PRESENT) {
      long before = asked.getAndAdd(rows);
      if (before < LONG_JOB && before + rows >= LONG_JOB) {
        Thread.ofPlatform().daemon().name("kindred-warming-" + name).start(this::warm);
      }
    }
    return ready;
  }

  private void warm() {
    Trial work = trial.get();
    long deadline = now() + GIVE_UP_NANOS;
    int wins = 0;
    while (wins < WINS && now() < deadline) {
      wins = nanos(work, true) < nanos(work, false) ? wins + 1 : 0;
    }
    ready = wins == WINS;
  }

  private static long nanos(Trial work, boolean vector) {
    long start = now();
    work.run(vector);
    return now() - start;
  }

  /** The time that this thread has run, which a busy machine does not stretch. */
  private static long now() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.isCurrentThreadCpuTimeSupported()
        ? threads.getCurrentThreadCpuTime()
        : System.nanoTime();
  }
}
