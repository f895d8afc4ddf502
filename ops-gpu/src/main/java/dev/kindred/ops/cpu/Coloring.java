// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;

/** Runs a pixel operation over planes {@code [C, H, W]}, row by row. */
final class Coloring {
  private final Cpu cpu;
  private final Tensor planes;
  private final Range range;

  Coloring(Cpu cpu, Tensor planes, Range range) {
    this.cpu = cpu;
    this.planes = planes;
    this.range = range;
  }

  Tensor run(PixelOp op) {
    DType to = op.out(planes.dtype());
    Trace trace = op.trace(Pixel.input((int) planes.shape().size(0), range));
    if (trace.program().isIdentity() && to == planes.dtype()) {
      return planes;
    }
    Numbers numbers = Numbers.of(cpu, planes, trace);
    int height = (int) planes.shape().size(1);
    int width = (int) planes.shape().size(2);
    int channels = trace.program().outputs().size();
    return Tensor.build(
        to,
        Shape.of(channels, height, width),
        memory ->
            Rows.of(cpu, planes)
                .run(
                    height,
                    planes.shape().size(0) * width,
                    (from, end) -> run(trace, numbers, from, end, to, memory)));
  }

  private void run(
      Trace trace, Numbers numbers, int from, int end, DType to, MemorySegment memory) {
    RowProgram program = RowPrograms.of(trace.program());
    int height = (int) planes.shape().size(1);
    int width = (int) planes.shape().size(2);
    float[][] in = new float[(int) planes.shape().size(0)][width];
    float[][] out = new float[trace.program().outputs().size()][width];
    Row row = numbers.row(width);
    for (int y = from; y < end; y++) {
      read(planes, y, in);
      row.index = y;
      program.run(row, in, out);
      for (int c = 0; c < out.length; c++) {
        Elements.write(to, out[c], Elements.Fraction.CUT, memory, ((long) c * height + y) * width);
      }
    }
  }

  /** Reads row {@code y} of all channels. */
  static void read(Tensor planes, int y, float[][] row) {
    long height = planes.shape().size(1);
    long width = planes.shape().size(2);
    for (int c = 0; c < row.length; c++) {
      Elements.read(planes.dtype(), planes.memory(), (c * height + y) * width, row[c]);
    }
  }
}
