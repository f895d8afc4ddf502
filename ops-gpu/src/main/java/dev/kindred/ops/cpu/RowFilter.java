// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.util.function.Supplier;

/**
 * A neighbourhood operation as what it makes of one row. It may keep rows that it has read, so each
 * thread has one of its own, and goes fastest down a plane.
 */
interface RowFilter {

  /** Fills {@code into} with the row {@code y} of the plane {@code channel}. */
  void row(int channel, int y, float[] into);

  /**
   * Runs a filter over all rows of {@code planes} {@code [C, H, W]}, into planes of the same type.
   *
   * @param filters gives each thread a filter of its own
   */
  static Tensor run(
      Cpu cpu, Tensor planes, Elements.Fraction rule, Supplier<? extends RowFilter> filters) {
    int height = (int) planes.shape().size(1);
    int width = (int) planes.shape().size(2);
    int rows = Math.toIntExact(planes.shape().size(0) * height);
    return Tensor.build(
        planes.dtype(),
        planes.shape(),
        to ->
            Rows.of(cpu, planes)
                .run(
                    rows,
                    width,
                    (from, end) ->
                        band(
                            filters.get(),
                            new Bounds(from, end, height, width),
                            planes.dtype(),
                            rule,
                            to)));
  }

  /** Rows of all planes, counted through. */
  record Bounds(int from, int end, int height, int width) {}

  private static void band(
      RowFilter filter, Bounds rows, DType dtype, Elements.Fraction rule, MemorySegment to) {
    float[] row = new float[rows.width];
    for (int y = rows.from; y < rows.end; y++) {
      filter.row(y / rows.height, y % rows.height, row);
      Elements.write(dtype, row, rule, to, (long) y * rows.width);
    }
  }
}
