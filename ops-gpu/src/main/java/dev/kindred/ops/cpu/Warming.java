// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * When a stage on the Vector API is worth its use. A short job has no use for it; when a job looks
 * long, a thread of its own holds the {@link Trial}, and until that is won, plain loops go on.
 *
 * <p>The system property {@value Vectors#PROPERTY} says otherwise: {@code off} is plain loops
 * always, {@code on} stages from the first row.
 */
final class Warming {
  private static final String SETTING = System.getProperty(Vectors.PROPERTY, "auto");

  private static final boolean IS_FORCED = SETTING.equals("on") && Vectors.SETTING == Vectors.ON;

  /** Whether there is a Vector API in this process, and nobody forbids its use. */
  static final boolean IS_PRESENT =
      IS_FORCED
          || (SETTING.equals("auto")
              && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());

  /** Rows after which a job is a long one. */
  private static final int LONG_JOB = 2000;

  private final String name;
  private final Supplier<Trial> trial;
  private final AtomicLong asked = new AtomicLong();
  private volatile boolean ready = IS_FORCED;

  /**
   * @param name of the stage, for its thread
   * @param trial made when it is needed
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
        Thread.ofPlatform()
            .daemon()
            .name("kindred-warming-" + name)
            .start(() -> ready = Vectors.areWide() && trial.get().isWon(Trial.PATIENCE));
      }
    }
    return ready;
  }
}
