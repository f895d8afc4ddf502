// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

/**
 * Where the rows of a result come from: read at the same place, copied from elsewhere, or sampled.
 * Each thread has one of its own, since it holds scratch space; rows come in any order.
 */
interface RowSource {

  /**
   * Fills one row of the result.
   *
   * @param y the output row
   * @param row one array per channel, filled from its beginning; what lies beyond the width of the
   *     result may be overwritten
   */
  void read(int y, float[][] row);

  /**
   * How much of each pixel of the row last read lies inside the input, from 0 to 1; all 1 where
   * pixels are read at their own place.
   */
  float[] coverage();
}
