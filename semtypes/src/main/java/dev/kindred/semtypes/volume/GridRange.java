// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

/**
 * A run of indices along one axis.
 *
 * @param from the first index, at least 0
 * @param to one past the last, greater than {@code from}
 */
public record GridRange(int from, int to) {
  /**
   * Refuses an empty range.
   *
   * @throws IllegalArgumentException where it holds no index or a negative one
   */
  public GridRange {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException(
          "range of indices %d to %d: it holds none or a negative one; give 0 ≤ from < to"
              .formatted(from, to));
    }
  }

  /** How many indices. */
  public int length() {
    return to - from;
  }
}
