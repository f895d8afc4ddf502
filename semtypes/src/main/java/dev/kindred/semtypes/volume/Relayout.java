// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** Parts and other orders of voxels [D, H, W], copied without change. */
final class Relayout {
  private Relayout() {}

  static Tensor slice(Tensor kji, GridAxis axis, GridRange range, int stride) {
    Strided all = Strided.of(kji);
    int at = axis.arrayAxis();
    all.offset += range.from() * all.strides[at];
    all.sizes[at] = Math.ceilDiv(range.length(), stride);
    all.strides[at] *= stride;
    return all.copy(kji);
  }

  static Tensor flip(Tensor kji, GridAxis axis) {
    Strided all = Strided.of(kji);
    int at = axis.arrayAxis();
    all.offset += (all.sizes[at] - 1) * all.strides[at];
    all.strides[at] *= -1;
    return all.copy(kji);
  }

  static Tensor permute(Tensor kji, List<GridAxis> axes) {
    Strided all = Strided.of(kji);
    Strided other = Strided.of(kji);
    for (GridAxis axis : GridAxis.values()) {
      int from = axes.get(axis.position()).arrayAxis();
      other.sizes[axis.arrayAxis()] = all.sizes[from];
      other.strides[axis.arrayAxis()] = all.strides[from];
    }
    return other.copy(kji);
  }

  /** Three axes over the elements of a dense tensor. */
  private static final class Strided {
    private long offset;
    private final long[] sizes;
    private final long[] strides;

    private Strided(long[] sizes, long[] strides) {
      this.sizes = sizes;
      this.strides = strides;
    }

    static Strided of(Tensor kji) {
      long[] sizes = kji.shape().toArray();
      return new Strided(sizes, new long[] {sizes[1] * sizes[2], sizes[2], 1});
    }

    Tensor copy(Tensor source) {
      MemorySegment from = source.memory();
      int width = source.dtype().bytes();
      return Tensor.build(
          source.dtype(),
          Shape.of(sizes),
          to -> {
            long at = 0;
            for (long k = 0; k < sizes[0]; k++) {
              for (long j = 0; j < sizes[1]; j++) {
                long start = (offset + k * strides[0] + j * strides[1]) * width;
                row(from, start, to, at, width);
                at += sizes[2] * width;
              }
            }
          });
    }

    private void row(MemorySegment from, long start, MemorySegment to, long at, int width) {
      if (strides[2] == 1) {
        MemorySegment.copy(from, start, to, at, sizes[2] * width);
        return;
      }
      for (long i = 0; i < sizes[2]; i++) {
        MemorySegment.copy(from, start + i * strides[2] * width, to, at + i * width, width);
      }
    }
  }
}
