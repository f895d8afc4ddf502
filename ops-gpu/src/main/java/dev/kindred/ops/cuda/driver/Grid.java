// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

/**
 * How many threads a launch has: blocks in three directions, and threads per block in two.
 *
 * @param blocksX at most 2³¹−1
 * @param blocksY at most 65 535
 * @param blocksZ at most 65 535
 * @param threadsX threads per block in x
 * @param threadsY threads per block in y; at most 1024 threads per block in all
 */
public record Grid(int blocksX, int blocksY, int blocksZ, int threadsX, int threadsY) {
  /** Largest number of blocks in y and in z. */
  public static final int MAX_BLOCKS = 65_535;

  private static final int MAX_THREADS = 1024;

  public Grid {
    if (blocksX < 1 || blocksY < 1 || blocksZ < 1 || threadsX < 1 || threadsY < 1) {
      throw refused(
          blocksX, blocksY, blocksZ, threadsX, threadsY, "every count must be at least 1");
    }
    if (blocksY > MAX_BLOCKS || blocksZ > MAX_BLOCKS) {
      throw refused(
          blocksX, blocksY, blocksZ, threadsX, threadsY, "at most 65535 blocks in y and in z");
    }
    if ((long) threadsX * threadsY > MAX_THREADS) {
      throw refused(blocksX, blocksY, blocksZ, threadsX, threadsY, "at most 1024 threads a block");
    }
  }

  private static IllegalArgumentException refused(
      int blocksX, int blocksY, int blocksZ, int threadsX, int threadsY, String rule) {
    return new IllegalArgumentException(
        "grid of %d×%d×%d blocks of %d×%d threads: %s"
            .formatted(blocksX, blocksY, blocksZ, threadsX, threadsY, rule));
  }
}
