// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import java.util.Arrays;

/** Which pixels of a row have their centre inside closed rings, by the even-odd rule. */
final class Scanlines {
  /** Pixels from a column up to, but not including, another. */
  interface Span {
    void take(int from, int to);
  }

  private final double[] xy;
  private final int[] next;
  private final double[] crossings;

  /**
   * @param xy the points of all rings
   * @param starts the first point of each ring
   */
  Scanlines(double[] xy, int[] starts) {
    int count = xy.length / 2;
    this.xy = xy;
    this.next = new int[count];
    this.crossings = new double[count];
    for (int i = 0; i < count; i++) {
      next[i] = i + 1;
    }
    for (int ring = 0; ring < starts.length; ring++) {
      int end = ring + 1 < starts.length ? starts[ring + 1] : count;
      next[end - 1] = starts[ring];
    }
  }

  /** The runs of pixels of one row of that width. */
  void spans(int row, int width, Span span) {
    int count = crossings(row + 0.5);
    Arrays.sort(crossings, 0, count);
    for (int i = 0; i + 1 < count; i += 2) {
      int from = firstCentre(crossings[i], width);
      int to = firstCentre(crossings[i + 1], width);
      if (from < to) {
        span.take(from, to);
      }
    }
  }

  /** The first column whose centre is at x or right of it. */
  private static int firstCentre(double x, int width) {
    return (int) Math.clamp(Math.ceil(x - 0.5), 0, width);
  }

  /** Where the rings cross the height y; returns how often, always an even count. */
  private int crossings(double y) {
    int count = 0;
    for (int i = 0; i < next.length; i++) {
      double x = Rings.crossing(xy, i, next[i], y);
      if (!Double.isNaN(x)) {
        crossings[count++] = x;
      }
    }
    return count;
  }
}
