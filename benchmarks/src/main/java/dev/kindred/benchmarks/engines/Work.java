// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import dev.kindred.semtypes.Tensor;

/** A job made ready: done again and again on the same items, in one thread after the other. */
public interface Work extends AutoCloseable {

  /** How many items there are. */
  int items();

  /** How many items are done at a time. */
  int batch();

  /**
   * Does {@code count} items, from {@code first} on and around.
   *
   * @param first from 0 to {@link #items()} − 1
   */
  void run(int first, int count);

  /** What comes out for the first items, one after the other. */
  Tensor results(int count);

  @Override
  default void close() {}
}
