// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Border;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Reindex;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Flips, crops and pads by a constant: each output row is a run of one input row, as it is or
 * mirrored, between two stretches of fill. Bit for bit, for any element type.
 */
final class RunCopy {
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final Tensor planes;
  private final Raster in;
  private final Canvas out;
  private final Affine forward;
  private final Tensor fill;
  private final int size;
  private final int start;
  private final int end;

  /**
   * @param planes the input, [C, H, W], with dense rows
   * @param plan that {@link #takes}
   * @param fill one value per channel, of the type of the input
   */
  RunCopy(Tensor planes, Reindex plan, Tensor fill) {
    this.planes = planes;
    this.in = Raster.of(planes);
    this.out = plan.out();
    this.forward = plan.forward();
    this.fill = fill;
    this.size = planes.dtype().bytes();
    double first = forward.x(0, 0);
    double last = forward.x(in.width(), 0);
    this.start = (int) Math.clamp(Math.min(first, last), 0, out.width());
    this.end = (int) Math.clamp(Math.max(first, last), start, out.width());
  }

  /** Whether rows stay rows and nothing but a constant is beyond the edge. */
  static boolean takes(Reindex plan, Tensor planes) {
    boolean constant = plan.border() == Border.CONSTANT || !plan.reachesOutside();
    return plan.forward().b() == 0 && constant && Raster.of(planes).hasDenseRows();
  }

  Tensor run(Cpu cpu) {
    int channels = in.channels();
    return cpu.build(
        planes.dtype(),
        Shape.of(channels, out.height(), out.width()),
        to ->
            Rows.of(cpu, planes)
                .run(
                    channels * out.height(),
                    out.width(),
                    (from, stop) -> {
                      for (int y = from; y < stop; y++) {
                        row(y / out.height(), y % out.height(), to);
                      }
                    }));
  }

  private void row(int channel, int y, MemorySegment to) {
    long at = ((long) channel * out.height() + y) * out.width() * size;
    int row = (int) Math.floor((y + 0.5 - forward.f()) * forward.e());
    if (row < 0 || row >= in.height() || start == end) {
      fill(channel, to, at, out.width());
      return;
    }
    fill(channel, to, at, start);
    fill(channel, to, at + (long) end * size, out.width() - end);
    int count = end - start;
    int column = (int) Math.floor((start + 0.5 - forward.c()) * forward.a());
    long from = in.at(channel, row) + (long) column * size;
    long into = at + (long) start * size;
    if (forward.a() > 0) {
      MemorySegment.copy(in.memory(), from, to, into, (long) count * size);
    } else {
      mirror(in.memory(), from + size, to, into, count);
    }
  }

  private void fill(int channel, MemorySegment to, long at, int count) {
    for (int x = 0; x < count; x++) {
      MemorySegment.copy(fill.memory(), (long) channel * size, to, at + (long) x * size, size);
    }
  }

  /** Copies so many elements before {@code beyond} to {@code at}, last first. */
  private void mirror(MemorySegment from, long beyond, MemorySegment to, long at, int count) {
    int done = size == 1 ? mirrorBytes(from, beyond, to, at, count) : 0;
    for (int x = done; x < count; x++) {
      MemorySegment.copy(from, beyond - (x + 1L) * size, to, at + (long) x * size, size);
    }
  }

  /** Eight at a time; the rest is left. */
  private static int mirrorBytes(
      MemorySegment from, long beyond, MemorySegment to, long at, int count) {
    int done = 0;
    for (; done <= count - Long.BYTES; done += Long.BYTES) {
      long eight = from.get(LONG, beyond - done - Long.BYTES);
      to.set(LONG, at + done, Long.reverseBytes(eight));
    }
    return done;
  }
}
