// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

/**
 * The processor this program runs on. Work is split over rows; the result does not depend on the
 * number of threads.
 *
 * @param threads how many threads share the rows of one call, at least 1
 */
public record Cpu(int threads) implements Device {

  /** At least one thread. */
  public Cpu {
    if (threads < 1) {
      throw new IllegalArgumentException("cpu: %d threads; give it at least 1".formatted(threads));
    }
  }

  /** One thread, the caller's own. */
  public static Cpu single() {
    return new Cpu(1);
  }

  /** As many threads as the machine runs at once. */
  public static Cpu all() {
    return new Cpu(Runtime.getRuntime().availableProcessors());
  }

  @Override
  public String name() {
    return threads == 1 ? "cpu (1 thread)" : "cpu (%d threads)".formatted(threads);
  }
}
