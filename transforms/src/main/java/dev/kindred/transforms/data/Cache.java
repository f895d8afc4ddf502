// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import java.nio.file.Path;

/** Where samples are kept that do not change from epoch to epoch. */
public interface Cache {
  /** A store for one data set and no other. */
  Kept open();

  /**
   * Whether what is kept outlives the data set, so that everything a sample depends on must be
   * known: sources that cannot tell are an error then.
   */
  default boolean lasting() {
    return false;
  }

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

  /**
   * Keeps samples in files of a folder, of this run and of later ones, as long as they take no more
   * than so many bytes together; the ones that were asked for the longest time ago go first. Data
   * sets and processes may share a folder.
   *
   * <p>A sample is found again where the contents of its files and the steps are the same: names
   * and times of files take no part. What your own code computes does: {@link DiskCache#clear}
   * after you changed a transform or a function, or took another version of Kindred.
   *
   * @param bytes of all files together
   */
  static DiskCache disk(Path folder, long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException(
          "cache in %d bytes of %s: too few; give at least 1".formatted(bytes, folder));
    }
    return new DiskCache(folder, bytes, DiskCache.LOGGED);
  }
}
