// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

/** Where samples are kept that do not change from epoch to epoch. */
public interface Cache {
  /** A store for one data set and no other. */
  Kept open();

  /**
   * Keeps samples in memory as long as they take no more than so many bytes together; the ones that
   * were asked for the longest time ago go first. Each data set that is built has its own.
   *
   * @param bytes of numbers; what else a sample needs is not counted
   */
  static Cache memory(long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException(
          "cache in %d bytes of memory: too few; give at least 1".formatted(bytes));
    }
    return () -> new MemoryCache(bytes);
  }
}
