// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.util.function.Function;

/** A pass without programs: rows go from a source to a store as they are. */
final class RowCopy {
  private final Tensor planes;
  private final Canvas out;
  private final Function<Scratch, RowSource> source;

  /**
   * @param planes what the source reads, [C, H, W]
   * @param out the canvas of the result
   * @param source makes one for each thread
   */
  RowCopy(Tensor planes, Canvas out, Function<Scratch, RowSource> source) {
    this.planes = planes;
    this.out = out;
    this.source = source;
  }

  /** The result, of the type of the input. */
  Tensor run(Cpu cpu) {
    int channels = (int) planes.shape().size(0);
    DType dtype = planes.dtype();
    Raster.Size size = new Raster.Size(channels, out.height(), out.width());
    return cpu.build(
        dtype,
        Shape.of(channels, out.height(), out.width()),
        to ->
            Rows.of(cpu, planes)
                .run(
                    out.height(),
                    (long) channels * out.width(),
                    (from, end) -> run(from, end, Raster.planes(dtype, to, size))));
  }

  private void run(int from, int end, Raster to) {
    try (Scratch scratch = Scratch.take()) {
      RowSource rows = source.apply(scratch);
      RowStore store = new RowStore(to, scratch);
      float[][] row = scratch.row(to.channels(), to.width());
      for (int y = from; y < end; y++) {
        rows.read(y, row);
        store.write(y, row);
      }
    }
  }
}
