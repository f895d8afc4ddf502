// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Warp;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;

/** A warp that blends the four pixels around each point, by the formulas of {@link Warp}. */
final class Bilinear {

  private final Tensor planes;
  private final Warp plan;
  private final double[] outside;

  /**
   * @param planes the input, {@code [C, H, W]}
   * @param outside one value per channel: the plan's fill, or the background where it has none
   */
  Bilinear(Tensor planes, Warp plan, double[] outside) {
    this.planes = planes;
    this.plan = plan;
    this.outside = outside;
  }

  Tensor run(Cpu cpu) {
    Canvas out = plan.out();
    long channels = planes.shape().size(0);
    return Tensor.build(
        planes.dtype(),
        Shape.of(channels, out.height(), out.width()),
        to ->
            Rows.of(cpu, planes)
                .run(out.height(), channels * out.width(), (from, end) -> blend(from, end, to)));
  }

  private void blend(int from, int end, MemorySegment to) {
    Canvas out = plan.out();
    long plane = planes.shape().size(1) * planes.shape().size(2) * planes.dtype().bytes();
    Coordinates at = new Coordinates(plan.forward().inverse(), out.width());
    FourTaps taps = new FourTaps(plan.in(), out.width());
    float[] values = new float[out.width()];
    for (int y = from; y < end; y++) {
      at.row(y);
      taps.place(at);
      for (int c = 0; c < outside.length; c++) {
        MemorySegment channel = planes.memory().asSlice(c * plane, plane);
        taps.sum(planes.dtype(), channel, values);
        addOutside(values, taps.coverage, (float) outside[c]);
        Elements.write(
            planes.dtype(),
            values,
            Elements.Fraction.HALF_EVEN,
            to,
            ((long) c * out.height() + y) * out.width());
      }
    }
  }

  private void addOutside(float[] values, float[] coverage, float outside) {
    if (!plan.fill().isNone()) {
      for (int x = 0; x < values.length; x++) {
        values[x] = Math.fma(coverage[x], values[x] - outside, outside);
      }
    } else if (outside != 0) {
      for (int x = 0; x < values.length; x++) {
        values[x] = Math.fma(1 - coverage[x], outside, values[x]);
      }
    }
  }
}
