// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Function;

/** Makes a picture of copies of input values, bit for bit, for any element type. */
final class ExactCopy {

  /** An input that stays in the cache. */
  private static final int MOST_BYTES = 1 << 20;

  private final Tensor planes;
  private final Canvas out;
  private final Function<Scratch, Sources> sources;
  private final Tensor fill;

  /**
   * @param planes the input, {@code [C, H, W]}
   * @param sources makes one for each thread, since it may hold scratch space
   * @param fill one value per channel, rounded and clamped to the type of the input
   */
  ExactCopy(Tensor planes, Canvas out, Function<Scratch, Sources> sources, double[] fill) {
    this.planes = planes;
    this.out = out;
    this.sources = sources;
    this.fill = elements(planes.dtype(), fill);
  }

  static Tensor elements(DType dtype, double[] fill) {
    double[] values = fill.clone();
    if (dtype.isInteger()) {
      for (int c = 0; c < values.length; c++) {
        values[c] = Math.rint(values[c]);
      }
    }
    return Tensor.of(values, values.length).castTo(dtype);
  }

  Tensor run(Cpu cpu) {
    long channels = planes.shape().size(0);
    return cpu.build(
        planes.dtype(),
        Shape.of(channels, out.height(), out.width()),
        to ->
            Rows.of(cpu, planes)
                .run(out.height(), channels * out.width(), (from, end) -> copy(from, end, to)));
  }

  private void copy(int from, int end, MemorySegment to) {
    try (Scratch scratch = Scratch.take()) {
      Sources source = sources.apply(scratch);
      if (isSmallMask(end - from)) {
        copyBytes(from, end, to, source, scratch);
      } else {
        copy(from, end, to, source);
      }
    }
  }

  /** Whether bringing the whole input over costs little beside what is picked out of it. */
  private boolean isSmallMask(int rows) {
    long count = planes.shape().count();
    return planes.dtype().bytes() == 1
        && planes.shape().size(0) == 1
        && count <= Math.min(MOST_BYTES, 8L * rows * out.width());
  }

  /** From an array, since each look into memory checks more than its bounds. */
  private void copyBytes(int from, int end, MemorySegment to, Sources source, Scratch scratch) {
    int width = out.width();
    int count = (int) planes.shape().count();
    byte[] input = scratch.bytes(count);
    MemorySegment.copy(planes.memory(), ValueLayout.JAVA_BYTE, 0, input, 0, count);
    byte outside = fill.memory().get(ValueLayout.JAVA_BYTE, 0);
    byte[] row = scratch.bytes(width);
    int[] index = scratch.ints(width);
    for (int y = from; y < end; y++) {
      source.row(y, index);
      pick(input, index, outside, row, width);
      MemorySegment.copy(row, 0, to, ValueLayout.JAVA_BYTE, (long) y * width, width);
    }
  }

  private static void pick(byte[] input, int[] index, byte outside, byte[] row, int width) {
    for (int x = 0; x < width; x++) {
      int at = index[x];
      row[x] = at < 0 ? outside : input[at];
    }
  }

  private void copy(int from, int end, MemorySegment to, Sources source) {
    long channels = planes.shape().size(0);
    int size = planes.dtype().bytes();
    long plane = planes.shape().size(1) * planes.shape().size(2) * size;
    int[] index = new int[out.width()];
    for (int y = from; y < end; y++) {
      source.row(y, index);
      for (long c = 0; c < channels; c++) {
        MemorySegment channel = planes.memory().asSlice(c * plane, plane);
        MemorySegment value = fill.memory().asSlice(c * size, size);
        Elements.copy(
            planes.dtype(), channel, index, value, to, (c * out.height() + y) * out.width());
      }
    }
  }
}
