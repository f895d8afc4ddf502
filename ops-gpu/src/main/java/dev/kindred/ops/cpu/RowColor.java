// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;

/**
 * A colour operation as what it does to one row of pixels: {@code row[channel][x]}, changed in
 * place.
 */
interface RowColor {

  void apply(float[][] row);

  /** Runs this over all rows of {@code planes} {@code [C, H, W]}, into the type {@code to}. */
  default Tensor run(Cpu cpu, Tensor planes, DType to) {
    int height = (int) planes.shape().size(1);
    long perRow = planes.shape().size(0) * planes.shape().size(2);
    return Tensor.build(
        to,
        planes.shape(),
        memory ->
            Rows.of(cpu, planes)
                .run(height, perRow, (from, end) -> run(planes, from, end, to, memory)));
  }

  private void run(Tensor planes, int from, int end, DType to, MemorySegment memory) {
    float[][] row = row(planes);
    for (int y = from; y < end; y++) {
      read(planes, y, row);
      apply(row);
      for (int c = 0; c < row.length; c++) {
        Elements.write(to, row[c], Elements.Fraction.CUT, memory, start(planes, c, y));
      }
    }
  }

  /** Room for one row of all channels. */
  static float[][] row(Tensor planes) {
    return new float[(int) planes.shape().size(0)][(int) planes.shape().size(2)];
  }

  /** Reads row {@code y} of all channels. */
  static void read(Tensor planes, int y, float[][] row) {
    for (int c = 0; c < row.length; c++) {
      Elements.read(planes.dtype(), planes.memory(), start(planes, c, y), row[c]);
    }
  }

  private static long start(Tensor planes, int channel, int y) {
    return (channel * planes.shape().size(1) + y) * planes.shape().size(2);
  }
}
