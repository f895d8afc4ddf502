// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

/**
 * The four pixels that stand for each point of a stretch of a row: where the first lies, what they
 * count, and their values as they came from memory. A stretch is so short that all this stays in
 * the cache next to the processor. Scratch space of one thread.
 */
public final class TapRow {
  /** Makes sums whole; a number and no flag, so that no form of a loop is compiled alone. */
  public static final float WHOLE = Lanes.WHOLE;

  /** No processor computes with more floats at once. */
  private static final int MOST_LANES = 16;

  /** The most points of a stretch: some tiles of {@link dev.kindred.ops.map.Anchor}. */
  public static final int LENGTH = 128;

  /** The column of the first point. */
  int from;

  /** How many points. */
  int count;

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

  /** Room for a stretch. */
  public TapRow() {
    this.offsets = new int[LENGTH];
    this.columns = new float[LENGTH];
    this.rows = new float[LENGTH];
    this.left = new float[LENGTH];
    this.right = new float[LENGTH];
    this.top = new float[LENGTH];
    this.bottom = new float[LENGTH];
    this.upper = new long[LENGTH];
    this.lower = new long[LENGTH];
    this.words = new int[LENGTH];
    this.lowerWords = new int[LENGTH];
  }

  /** How long the arrays of a row of {@code width} pixels must be. */
  public static int room(int width) {
    return Math.ceilDiv(width, MOST_LANES) * MOST_LANES;
  }

  /** Writes how much of each point lies inside the picture, into a row. */
  public void coverage(float[] into) {
    for (int x = 0; x < count; x++) {
      into[from + x] = (left[x] + right[x]) * (top[x] + bottom[x]);
    }
  }
}
