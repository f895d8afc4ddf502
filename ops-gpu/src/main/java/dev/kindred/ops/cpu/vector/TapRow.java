// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

/**
 * The four pixels that stand for each point of a row: where the first lies, what they count, and
 * their values as they came from memory. Scratch space of one thread.
 */
public final class TapRow {
  /** No processor computes with more floats at once. */
  private static final int MOST_LANES = 16;

  /** How many points there is room for, whole vectors of them. */
  final int room;

  /**
   * From the start of the picture to the upper left pixel, in bytes. Stages slice the picture and
   * use these as they are: checking a sum of a start and an offset costs as much again as the load.
   */
  final int[] offsets;

  /** The first column of each pair. */
  final float[] columns;

  /** The first row of each pair. */
  final float[] rows;

  final float[] left;
  final float[] right;
  final float[] top;
  final float[] bottom;

  /** The upper pair of each point as it came from memory. */
  final long[] upper;

  /** The lower pair of each point as it came from memory. */
  final long[] lower;

  /** All four pixels of each point, or its upper pair, as they came from memory. */
  final int[] words;

  /** The lower pair of each point as it came from memory. */
  final int[] lowerWords;

  /** Room for {@code width} points. */
  public TapRow(int width) {
    this.room = room(width);
    this.offsets = new int[room];
    this.columns = new float[room];
    this.rows = new float[room];
    this.left = new float[room];
    this.right = new float[room];
    this.top = new float[room];
    this.bottom = new float[room];
    this.upper = new long[room];
    this.lower = new long[room];
    this.words = new int[room];
    this.lowerWords = new int[room];
  }

  /** How long the arrays of a row of {@code width} pixels must be. */
  public static int room(int width) {
    return Math.ceilDiv(width, MOST_LANES) * MOST_LANES;
  }

  /** Whether there is room for {@code width} points. */
  public boolean holds(int width) {
    return room(width) <= room;
  }

  /** Writes how much of each of the first {@code width} points lies inside the picture. */
  public void coverage(int width, float[] into) {
    for (int x = 0; x < width; x++) {
      into[x] = (left[x] + right[x]) * (top[x] + bottom[x]);
    }
  }
}
