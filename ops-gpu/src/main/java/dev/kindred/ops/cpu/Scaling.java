// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Resize;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;

/** A bilinear or bicubic resize: along the rows first, then down the columns. */
final class Scaling {

  private final Tensor planes;
  private final Canvas in;
  private final Canvas out;
  private final Filter across;
  private final Filter down;

  /**
   * @param planes the input, {@code [C, H, W]}
   */
  Scaling(Tensor planes, Resize plan) {
    this.planes = planes;
    this.in = plan.in();
    this.out = plan.out();
    this.across = Filter.of(plan.interpolation(), plan.antialias(), in.width(), out.width());
    this.down = Filter.of(plan.interpolation(), plan.antialias(), in.height(), out.height());
  }

  Tensor run(Cpu cpu) {
    int channels = (int) planes.shape().size(0);
    Rows rows = Rows.of(cpu, planes);
    float[][] narrow = new float[channels * in.height()][];
    rows.run(narrow.length, in.width(), (from, end) -> narrow(from, end, narrow));
    return Tensor.build(
        planes.dtype(),
        Shape.of(channels, out.height(), out.width()),
        to ->
            rows.run(
                channels * out.height(), out.width(), (from, end) -> lower(from, end, narrow, to)));
  }

  private void narrow(int from, int end, float[][] narrow) {
    float[] row = new float[in.width()];
    for (int y = from; y < end; y++) {
      Elements.read(planes.dtype(), planes.memory(), (long) y * in.width(), row);
      float[] result = new float[out.width()];
      for (int x = 0; x < result.length; x++) {
        result[x] = across.sum(x, row);
      }
      narrow[y] = result;
    }
  }

  private void lower(int from, int end, float[][] narrow, MemorySegment to) {
    float[] row = new float[out.width()];
    for (int y = from; y < end; y++) {
      int channel = y / out.height();
      down.sum(y % out.height(), narrow, channel * in.height(), row);
      Elements.write(planes.dtype(), row, Elements.Fraction.HALF_EVEN, to, (long) y * out.width());
    }
  }
}
