// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

/**
 * The inner loops of resizing and converting, whose results are the same bytes in every form: plain
 * Java, or the Vector API where its module is present.
 */
public interface Stages {

  /** The fastest form that this process can run by now. */
  Stages BEST = new ChosenStages();

  /** Writes the first {@code count} unsigned bytes as floats. */
  void floats(byte[] from, float[] into, int count);

  /**
   * Writes the first {@code count} floats as unsigned bytes: rounded to the nearest, halves to the
   * even one, and clamped; NaN gives 0.
   */
  void bytes(float[] from, byte[] into, int count);

  /**
   * Rounds the first {@code count} numbers in place, halves to the even one and to +0, and clamps.
   *
   * @param least not below −2²²
   * @param most not above 2²²
   */
  void round(float[] numbers, int count, float least, float most);

  /**
   * Adds the numbers from {@code from} to before {@code end} to an exact sum. Each number {@code v}
   * is split: {@code a = rint(v · 2^8)} and {@code b = rint((v − a / 2^8) · 2^40)}; the sum is
   * {@code a / 2^8 + b / 2^40} over all.
   *
   * @param sums the sum of all {@code a}, the sum of all {@code b}, and what is negative as soon as
   *     a number was NaN or not below 2^31 in magnitude
   */
  void add(float[] numbers, int from, int end, long[] sums);

  /** The sum of the first numbers, each a whole one from 0 to 255. */
  long sumOfBytes(float[] numbers, int count);

  /**
   * The sums along rows that a resize asks for.
   *
   * @param filter which elements of a row, counted in pixels
   * @param step how far one pixel is from the next
   */
  Across across(Filter filter, int step);

  /** Weighted sums along a row. Safe for use by several threads. */
  interface Across {

    /** How many elements of a row, beyond its last, must exist, whatever their values. */
    int slack();

    /**
     * Writes all sums of channels that are side by side in a row, the first of them at its
     * beginning.
     *
     * @param into the sums of the first channel go to {@code into[first]}, and so on
     */
    void sum(float[] row, float[][] into, int first, int channels);
  }
}
