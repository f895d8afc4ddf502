// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * Says now and then how far a command is: {@code 120 of 1000 (12 %), 35.1 pictures/s, 0:25 left}.
 * Safe for several threads.
 */
final class ProgressLine {
  private static final long EVERY = Duration.ofSeconds(2).toNanos();

  private final PrintWriter to;
  private final int all;
  private final long began = System.nanoTime();
  private long told = began;
  private int done;
  private int first;

  /**
   * @param before how many were done by an earlier run
   */
  ProgressLine(PrintWriter to, int all, int before) {
    this.to = to;
    this.all = all;
    this.done = before;
    this.first = before;
  }

  synchronized void one() {
    done++;
    long now = System.nanoTime();
    if (now - told >= EVERY) {
      told = now;
      to.println(words(now - began));
    }
  }

  /** How far it is after so many nanoseconds. */
  synchronized String words(long nanos) {
    double rate = (done - first) * 1e9 / Math.max(1, nanos);
    Duration left = Duration.ofSeconds(rate > 0 ? (long) Math.ceil((all - done) / rate) : 0);
    return String.format(
        Locale.ROOT,
        "%d of %d (%d %%), %.1f pictures/s, %d:%02d left",
        done,
        all,
        100L * done / Math.max(1, all),
        rate,
        left.toMinutes(),
        left.toSecondsPart());
  }
}
