// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Work that can be done in two forms with the same results: plain loops, and the Vector API. Until
 * the JIT has compiled all of it, each vector is an object and the second form is a hundred times
 * slower; so it is tried on made-up input by a thread of its own, and taken up when it makes no
 * objects any more and is faster.
 */
interface Trial {
  /** For most trials. */
  Duration PATIENCE = Duration.ofSeconds(10);

  /** Does the work in one of its forms, in some tens of microseconds once compiled. */
  void run(boolean vector);

  /**
   * Does the work in both forms, by turns, until the Vector API has won for good.
   *
   * @param patience processor time after which the plain form stays, as it does without C2
   */
  default boolean isWon(Duration patience) {
    long end = Meter.nanos() + patience.toNanos();
    int wins = 0;
    while (wins < Meter.WINS && Meter.nanos() < end) {
      long allocated = Meter.allocated();
      long begin = Meter.nanos();
      run(true);
      long vector = Meter.nanos() - begin;
      boolean compiled = Meter.allocated() - allocated < Meter.OBJECTS;
      begin = Meter.nanos();
      run(false);
      wins = compiled && vector < Meter.nanos() - begin ? wins + 1 : 0;
      Meter.pause();
    }
    return wins == Meter.WINS;
  }

  /** What a thread has used. */
  final class Meter {
    private static final int WINS = 3;

    /** Bytes of one run: more than rows need, and less than one loop whose vectors are objects. */
    private static final long OBJECTS = 1 << 14;

    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final java.lang.management.ThreadMXBean THREADS =
        ManagementFactory.getThreadMXBean();

    private Meter() {}

    /** The time that this thread has run, which a busy machine does not stretch. */
    private static long nanos() {
      return THREADS.isCurrentThreadCpuTimeSupported()
          ? THREADS.getCurrentThreadCpuTime()
          : System.nanoTime();
    }

    /** The bytes that this thread has allocated; 0 where nobody counts. */
    private static long allocated() {
      return THREADS instanceof ThreadMXBean counting && counting.isThreadAllocatedMemoryEnabled()
          ? counting.getCurrentThreadAllocatedBytes()
          : 0;
    }

    /** Leaves the processor to the JIT. */
    private static void pause() {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
