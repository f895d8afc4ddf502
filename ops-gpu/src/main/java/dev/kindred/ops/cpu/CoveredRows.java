// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import java.util.Arrays;

/** Rows of pixels that all lie inside the input. */
abstract class CoveredRows implements RowSource {

  private final float[] coverage;

  /**
   * @param width of the rows that are made
   */
  CoveredRows(int width, Scratch scratch) {
    this.coverage = scratch.floats(width);
    Arrays.fill(coverage, 1);
  }

  @Override
  public final float[] coverage() {
    return coverage;
  }
}
