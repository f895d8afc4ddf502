// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.volume.GridBox;
import dev.kindred.semtypes.volume.GridSize;
import java.lang.foreign.MemorySegment;
import java.util.function.Supplier;

/** Fills the voxels of a grid from those of another, slice by slice. */
final class Resampling {
  /** So many voxels of one slice and what they come from are held by the second cache of a core. */
  private static final int BLOCK = 1 << 13;

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
    RowWriter writer =
        (row, to, start) -> {
          int[] index = new int[places.out().i()];
          for (int i = 0; i < index.length; i++) {
            index[i] = row.share(i) > 0 ? nearest(row, i) : Elements.OUTSIDE;
          }
          Elements.copy(voxels.dtype(), from, index, fill, to, start);
        };
    return build(voxels, () -> writer);
  }

  private int nearest(VoxelPlaces.Row row, int i) {
    GridBox have = places.have();
    int k = half(row.z(i)) - have.k().from();
    int j = half(row.y(i)) - have.j().from();
    return (k * have.j().length() + j) * have.i().length() + half(row.x(i)) - have.i().from();
  }

  private static int half(double at) {
    return (int) (at + 0.5);
  }

  /** Trilinear values, in the type of the voxels. */
  Tensor trilinear(Tensor voxels) {
    return places.areSampledInFloat(voxels)
        ? inFloat(voxels, places.beyond().orElseThrow())
        : sampled(voxels, new TrilinearSampler(voxels));
  }

  private Tensor inFloat(Tensor voxels, double beyond) {
    GridSize out = places.out();
    return cpu.build(
        voxels.dtype(),
        out.shape(),
        to ->
            Rows.of(cpu, voxels)
                .run(
                    out.k(),
                    (long) out.j() * out.i(),
                    (first, end) ->
                        slices(new TrilinearRows(voxels, places, beyond), first, end, to)));
  }

  /** Some rows of all slices, then the next ones, so that what they share stays in the cache. */
  private void slices(TrilinearRows rows, int first, int end, MemorySegment to) {
    GridSize out = places.out();
    GridBox want = places.want();
    float[] values = new float[out.i()];
    int block = Math.max(1, BLOCK / out.i());
    for (int top = 0; top < out.j(); top += block) {
      int bottom = Math.min(top + block, out.j());
      for (int k = first; k < end; k++) {
        for (int j = top; j < bottom; j++) {
          rows.sample(j + want.j().from(), k + want.k().from(), (float) outside, values);
          long start = ((long) k * out.j() + j) * out.i();
          Elements.write(rows.dtype(), values, Elements.Fraction.HALF_EVEN, to, start);
        }
      }
    }
  }

  /** Values that a sampler makes, in the type of the voxels. */
  Tensor sampled(Tensor voxels, VoxelSampler sampler) {
    GridBox have = places.have();
    RowWriter writer =
        (row, to, start) -> {
          double[] values = new double[places.out().i()];
          for (int i = 0; i < values.length; i++) {
            double share = row.share(i);
            double value =
                share > 0
                    ? sampler.at(
                        row.x(i) - have.i().from(),
                        row.y(i) - have.j().from(),
                        row.z(i) - have.k().from())
                    : outside;
            values[i] = blended(share, value, outside);
          }
          store(values, voxels.dtype(), to, start);
        };
    return build(voxels, () -> writer);
  }

  /** So much of a value and for the rest what is outside. */
  static double blended(double share, double value, double outside) {
    return share == 1 ? value : share == 0 ? outside : share * value + (1 - share) * outside;
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

  /** Writes the voxels at the places of a row from the element {@code start} on. */
  private interface RowWriter {
    void write(VoxelPlaces.Row row, MemorySegment to, long start);
  }

  /**
   * @param writers gives each band of slices a writer of its own
   */
  private Tensor build(Tensor voxels, Supplier<RowWriter> writers) {
    GridSize out = places.out();
    Rows bands = Rows.of(cpu, voxels);
    return cpu.build(
        voxels.dtype(),
        out.shape(),
        to ->
            bands.run(
                out.k(),
                (long) out.j() * out.i(),
                (first, end) -> fill(writers.get(), first, end, to)));
  }

  private void fill(RowWriter writer, int first, int end, MemorySegment to) {
    GridSize out = places.out();
    VoxelPlaces.Row row = places.row();
    for (int k = first; k < end; k++) {
      for (int j = 0; j < out.j(); j++) {
        row.locate(j, k);
        writer.write(row, to, ((long) k * out.j() + j) * out.i());
      }
    }
  }
}
