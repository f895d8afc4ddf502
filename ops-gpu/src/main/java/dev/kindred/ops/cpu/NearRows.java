// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.filter.Neighbourhood;
import java.util.Arrays;

/**
 * The greatest and the least of what is near each pixel of a row. A window of {@code n} pixels is
 * two of the greatest power of two that is not larger, each made by doubling, so that its width
 * costs a logarithm. One thread's.
 */
final class NearRows {

  private final long[][] rows;
  private final int width;
  private final Neighbourhood element;
  private final long[] padded;

  NearRows(long[][] rows, int width, Neighbourhood element) {
    this.rows = rows;
    this.width = width;
    this.element = element;
    this.padded = new long[width + 2 * element.radius()];
  }

  /** The greatest near each pixel of the row {@code y}. */
  long[] most(int y) {
    long[] most = new long[width];
    Arrays.fill(most, Long.MIN_VALUE);
    for (int dy = -element.radius(); dy <= element.radius(); dy++) {
      if (y + dy >= 0 && y + dy < rows.length) {
        along(rows[y + dy], element.reach(dy), 1);
        for (int x = 0; x < width; x++) {
          most[x] = Math.max(most[x], padded[x]);
        }
      }
    }
    return most;
  }

  /** The least near each pixel of the row {@code y}. */
  long[] least(int y) {
    long[] least = new long[width];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int dy = -element.radius(); dy <= element.radius(); dy++) {
      if (y + dy >= 0 && y + dy < rows.length) {
        along(rows[y + dy], element.reach(dy), -1);
        for (int x = 0; x < width; x++) {
          least[x] = Math.min(least[x], padded[x]);
        }
      }
    }
    return least;
  }

  /** Leaves the extremes of windows at the beginning of the scratch row. */
  private void along(long[] row, int reach, int sign) {
    long none = sign > 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    int length = width + 2 * reach;
    Arrays.fill(padded, 0, reach, none);
    System.arraycopy(row, 0, padded, reach, width);
    Arrays.fill(padded, reach + width, length, none);
    int window = 2 * reach + 1;
    int done = 1;
    for (; 2 * done <= window; done *= 2) {
      join(done, length - 2 * done + 1, sign);
    }
    if (done < window) {
      join(window - done, width, sign);
    }
  }

  private void join(int distance, int count, int sign) {
    for (int x = 0; x < count; x++) {
      long next = padded[x + distance];
      padded[x] = sign > 0 ? Math.max(padded[x], next) : Math.min(padded[x], next);
    }
  }
}
