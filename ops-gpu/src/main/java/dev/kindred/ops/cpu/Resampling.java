// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.volume.GridSize;
import java.lang.foreign.MemorySegment;

/** Fills the voxels of a grid from those of another, slice by slice. */
final class Resampling {
  private final Cpu cpu;
  private final VoxelPlaces places;
  private final double outside;

  Resampling(Cpu cpu, VoxelPlaces places, double outside) {
    this.cpu = cpu;
    this.places = places;
    this.outside = outside;
  }

  /**
   * The nearest voxels, bit for bit, of any type.
   *
   * @throws IllegalArgumentException where there are 2^31 voxels or more
   */
  Tensor copied(Tensor voxels) {
    GridSize in = places.in();
    if (in.count() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "resample %s voxels by the nearest: 2^31 or more; crop to parts first".formatted(in));
    }
    MemorySegment from = voxels.memory();
    MemorySegment fill = stored(new double[] {outside}, voxels.dtype()).memory();
    return build(
        voxels,
        (row, j, k, to, start) -> {
          int[] index = new int[places.out().i()];
          row.locate(j, k);
          for (int i = 0; i < index.length; i++) {
            index[i] = row.isInside(i) ? nearest(row, i) : Elements.OUTSIDE;
          }
          Elements.copy(voxels.dtype(), from, index, fill, to, start);
        });
  }

  private int nearest(VoxelPlaces.Row row, int i) {
    GridSize in = places.in();
    return (half(row.z(i)) * in.j() + half(row.y(i))) * in.i() + half(row.x(i));
  }

  private static int half(double at) {
    return (int) (at + 0.5);
  }

  /** Values that a sampler makes, in the type of the voxels. */
  Tensor mixed(Tensor voxels, VoxelSampler sampler) {
    DType dtype = voxels.dtype();
    return build(
        voxels,
        (row, j, k, to, start) -> {
          double[] values = new double[places.out().i()];
          row.locate(j, k);
          for (int i = 0; i < values.length; i++) {
            values[i] = row.isInside(i) ? sampler.at(row.x(i), row.y(i), row.z(i)) : outside;
          }
          store(values, dtype, to, start);
        });
  }

  private static void store(double[] values, DType dtype, MemorySegment to, long start) {
    switch (dtype) {
      case U8, I16, U16, F32 -> {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
          floats[i] = (float) values[i];
        }
        Elements.write(dtype, floats, Elements.Fraction.HALF_EVEN, to, start);
      }
      default -> {
        MemorySegment made = stored(values, dtype).memory();
        MemorySegment.copy(made, 0, to, start * dtype.bytes(), made.byteSize());
      }
    }
  }

  /** Rounded to the nearest, halves to even, where the type is an integer, and clamped. */
  private static Tensor stored(double[] values, DType dtype) {
    for (int i = 0; i < values.length && dtype.isInteger(); i++) {
      values[i] = Math.rint(values[i]);
    }
    return Tensor.of(values).castTo(dtype);
  }

  /** Writes the row j of slice k from the element {@code start} on. */
  private interface RowWriter {
    void write(VoxelPlaces.Row row, int j, int k, MemorySegment to, long start);
  }

  private Tensor build(Tensor voxels, RowWriter writer) {
    GridSize out = places.out();
    return Tensor.build(
        voxels.dtype(),
        out.shape(),
        to ->
            Rows.of(cpu, voxels)
                .run(
                    out.k(),
                    (long) out.j() * out.i(),
                    (first, end) -> {
                      VoxelPlaces.Row row = places.row();
                      for (int k = first; k < end; k++) {
                        for (int j = 0; j < out.j(); j++) {
                          long start = ((long) k * out.j() + j) * out.i();
                          writer.write(row, j, k, to, start);
                        }
                      }
                    }));
  }
}
