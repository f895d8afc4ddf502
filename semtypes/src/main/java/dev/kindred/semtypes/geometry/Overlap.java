// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import java.util.Arrays;

/** How much upright boxes have in common: area of the intersection by area of the union. */
final class Overlap {
  private Overlap() {}

  /** Of box a, four edges from an index on, and box b; 0 where both are empty. */
  static double of(float[] a, int atA, float[] b, int atB) {
    double width = shared(a, atA, b, atB);
    double height = shared(a, atA + 1, b, atB + 1);
    double common = width * height;
    double union = area(a, atA) + area(b, atB) - common;
    return union > 0 ? common / union : 0;
  }

  private static double shared(float[] a, int atA, float[] b, int atB) {
    return Math.max(0, (double) Math.min(a[atA + 2], b[atB + 2]) - Math.max(a[atA], b[atB]));
  }

  private static double area(float[] edges, int at) {
    return ((double) edges[at + 2] - edges[at]) * ((double) edges[at + 3] - edges[at + 1]);
  }

  /** All pairs, row by row: of the boxes in a with each of those in b. */
  static float[] matrix(float[] a, float[] b) {
    int columns = b.length / 4;
    float[] overlaps = new float[a.length / 4 * columns];
    for (int i = 0; i < a.length / 4; i++) {
      for (int j = 0; j < columns; j++) {
        overlaps[i * columns + j] = (float) of(a, 4 * i, b, 4 * j);
      }
    }
    return overlaps;
  }

  /**
   * The boxes that no better box of the same group overlaps by more than the limit, best first; of
   * equal scores the earlier is the better.
   */
  static int[] best(float[] edges, float[] scores, int[] groups, double most) {
    int[] order = descending(scores);
    boolean[] gone = new boolean[order.length];
    int[] kept = new int[order.length];
    int count = 0;
    for (int i = 0; i < order.length; i++) {
      int box = order[i];
      if (gone[box]) {
        continue;
      }
      kept[count++] = box;
      for (int j = i + 1; j < order.length; j++) {
        int worse = order[j];
        if (!gone[worse] && groups[worse] == groups[box]) {
          gone[worse] = of(edges, 4 * box, edges, 4 * worse) > most;
        }
      }
    }
    return Arrays.copyOf(kept, count);
  }

  /** Indices by falling score, stable: the sign and size of a float and its index in one long. */
  private static int[] descending(float[] scores) {
    long[] keys = new long[scores.length];
    for (int i = 0; i < scores.length; i++) {
      int bits = Float.floatToIntBits(scores[i] + 0f); // no negative zero
      int ascending = bits < 0 ? ~bits : bits ^ Integer.MIN_VALUE; // as unsigned
      keys[i] = Integer.toUnsignedLong(~ascending) << 31 | i;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      order[i] = (int) (keys[i] & Integer.MAX_VALUE);
    }
    return order;
  }
}
