// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;

/** The rows of another source as an integer type holds them. */
final class WholeRows implements RowSource {
  private final RowSource rows;
  private final int width;
  private final DType dtype;

  /**
   * @param planes of the type
   */
  WholeRows(RowSource rows, int width, Tensor planes) {
    this.rows = rows;
    this.width = width;
    this.dtype = planes.dtype();
  }

  @Override
  public void read(int y, float[][] row) {
    rows.read(y, row);
    for (float[] channel : row) {
      Whole.round(dtype, channel, width);
    }
  }

  @Override
  public float[] coverage() {
    return rows.coverage();
  }
}
