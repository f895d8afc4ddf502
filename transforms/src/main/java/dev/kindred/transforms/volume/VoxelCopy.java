// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.ops.Border;
import dev.kindred.ops.Reach;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.transforms.volume.VoxelMatch.Count;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** Voxels copied exactly onto a grid of the same lattice. */
final class VoxelCopy {
  private final Tensor from;
  private final GridSize size;
  private final VoxelMatch match;
  private final Border border;

  VoxelCopy(Tensor from, GridSize size, VoxelMatch match, Reach reach) {
    this.from = from;
    this.size = size;
    this.match = match;
    this.border =
        switch (reach) {
          case FACES, CENTRES, FADING -> Border.CONSTANT;
          case EDGE -> Border.EDGE;
          case REFLECT -> Border.REFLECT;
          case SYMMETRIC -> Border.SYMMETRIC;
        };
  }

  /**
   * The voxels of the grid.
   *
   * @param outside asked only where a voxel lies beyond
   */
  Tensor run(DoubleSupplier outside) {
    Tensor turned = turned();
    int[] k = places(GridAxis.K);
    int[] j = places(GridAxis.J);
    int[] i = places(GridAxis.I);
    if (isRun(k) && isRun(j) && isRun(i)) {
      return part(part(part(turned, 0, k), 1, j), 2, i).dense();
    }
    return spread(turned.dense(), k, j, i, outside);
  }

  /** The input with the axes of the grid, those that count backwards flipped. */
  private Tensor turned() {
    int[] axes = new int[3];
    for (GridAxis axis : GridAxis.values()) {
      axes[axis.arrayAxis()] = match.count(axis).axis().arrayAxis();
    }
    Tensor turned = from.transpose(axes);
    for (GridAxis axis : GridAxis.values()) {
      turned = match.count(axis).step() < 0 ? turned.flip(axis.arrayAxis()) : turned;
    }
    return turned;
  }

  /** Per index of the grid that of the turned input, or −1 beyond it. */
  private int[] places(GridAxis axis) {
    Count count = match.count(axis);
    int have = (int) from.shape().size(count.axis().arrayAxis());
    int first = count.step() > 0 ? count.first() : have - 1 - count.first();
    int[] places = new int[size.along(axis)];
    for (int n = 0; n < places.length; n++) {
      places[n] = border.inside(first + n, have);
    }
    return places;
  }

  private static boolean isRun(int[] places) {
    for (int n = 0; n < places.length; n++) {
      if (places[n] < 0 || places[n] != places[0] + n) {
        return false;
      }
    }
    return true;
  }

  private static Tensor part(Tensor tensor, int axis, int[] run) {
    return tensor.slice(axis, run[0], run[0] + (long) run.length);
  }

  private Tensor spread(Tensor in, int[] k, int[] j, int[] i, DoubleSupplier outside) {
    boolean beyond = hasNone(k) || hasNone(j) || hasNone(i);
    Shape shape = size.shape();
    return Tensor.build(
        in.dtype(),
        shape,
        out -> {
          MemorySegment empty =
              beyond ? row(in.dtype(), outside.getAsDouble()) : MemorySegment.NULL;
          for (int slice = 0; slice < k.length; slice++) {
            for (int line = 0; line < j.length; line++) {
              long to = (long) slice * j.length + line;
              if (beyond) {
                MemorySegment.copy(empty, 0, out, to * empty.byteSize(), empty.byteSize());
              }
              if (k[slice] >= 0 && j[line] >= 0) {
                copy(in, k[slice] * in.shape().size(1) + j[line], out, to, i);
              }
            }
          }
        });
  }

  private static boolean hasNone(int[] places) {
    for (int place : places) {
      if (place < 0) {
        return true;
      }
    }
    return false;
  }

  /** A row of what stands beyond. */
  private MemorySegment row(DType dtype, double value) {
    double[] values = new double[size.i()];
    Arrays.fill(values, dtype.isInteger() ? Math.rint(value) : value);
    return Tensor.of(values, values.length).castTo(dtype).memory();
  }

  /** One row, in runs of neighbours. */
  private static void copy(Tensor in, long line, MemorySegment out, long to, int[] i) {
    long bytes = in.dtype().bytes();
    long wide = in.shape().size(2);
    for (int n = 0; n < i.length; ) {
      int end = n + 1;
      while (end < i.length && i[n] >= 0 && i[end] == i[n] + end - n) {
        end++;
      }
      if (i[n] >= 0) {
        MemorySegment.copy(
            in.memory(),
            (line * wide + i[n]) * bytes,
            out,
            (to * i.length + n) * bytes,
            (end - n) * bytes);
      }
      n = end;
    }
  }
}
