// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.F64;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.cuda.ptx.Register.I64;
import java.util.ArrayList;
import java.util.List;

/**
 * Voxels that lie some way off their own place, {@link Sampling.Placing#BENT}: the nearest, or the
 * eight around mixed in double as {@code TrilinearSampler} on the CPU, where a voxel of weight 0 is
 * not looked at.
 */
final class BentVoxels implements Sampler {
  private static final int AXES = 3;

  private final PtxWriter ptx;
  private final Source source;
  private final Item item;
  private final Spot spot;
  private final Reading reading;
  private final PixelKernel kernel;
  private final F64 beyond;
  private final I32 rows;
  private final List<I32> sizes;
  private final I64 field;

  BentVoxels(
      PtxWriter ptx, Source source, Item item, Spot spot, Reading reading, PixelKernel kernel) {
    this.ptx = ptx;
    this.source = source;
    this.item = item;
    this.spot = spot;
    this.reading = reading;
    this.kernel = kernel;
    this.beyond = item.matrix(0).getFirst();
    this.rows = item.integer(2);
    this.sizes = List.of(source.width, rows, item.integer(3));
    I32 voxel = ptx.multiplyAdd(spot.y(), source.width, spot.x());
    this.field = ptx.wide(voxel, I32.of(AXES * Float.BYTES), item.more());
  }

  /**
   * A place along an axis.
   *
   * @param inside whether there are values
   * @param at brought to where they are
   */
  private record Place(Bool inside, F64 at) {}

  @Override
  public Sample at(int lane) {
    List<Place> places = places(lane);
    Bool inside =
        ptx.and(ptx.and(places.get(0).inside, places.get(1).inside), places.get(2).inside);
    return kernel.sampling().blended() ? mixed(places, inside) : nearest(places, inside);
  }

  private List<Place> places(int lane) {
    I32 column = spot.column(ptx, lane);
    Bool exists = ptx.isLess(column, source.width);
    List<I32> own = List.of(column, ptx.remainder(spot.y(), rows), ptx.divide(spot.y(), rows));
    List<Place> places = new ArrayList<>();
    for (int axis = 0; axis < AXES; axis++) {
      F32 way = ptx.loadFloatIf(exists, field, (lane * AXES + axis) * Float.BYTES);
      F64 at = ptx.add(ptx.toDouble(own.get(axis)), ptx.toDouble(way));
      F64 last = ptx.toDouble(ptx.add(sizes.get(axis), I32.of(-1)));
      Bool above = ptx.isAtMost(ptx.subtract(F64.of(0), at), beyond);
      Bool below = ptx.isAtMost(ptx.subtract(at, last), beyond);
      places.add(new Place(ptx.and(above, below), ptx.clamp(at, F64.of(0), last)));
    }
    return places;
  }

  private Sample nearest(List<Place> places, Bool inside) {
    List<I32> near =
        places.stream().map(place -> ptx.toInt(ptx.add(place.at, F64.of(0.5)))).toList();
    return reading.where(inside, near.get(0), ptx.multiplyAdd(near.get(2), rows, near.get(1)));
  }

  /** What a place lies beyond a voxel along an axis. */
  private record Part(I32 low, F64 weight, F64 rest, Bool counts) {}

  private Sample mixed(List<Place> places, Bool inside) {
    List<Part> parts = new ArrayList<>();
    for (Place place : places) {
      I32 low = ptx.toInt(place.at);
      F64 weight = ptx.subtract(place.at, ptx.toDouble(low));
      F64 rest = ptx.subtract(F64.of(1), weight);
      parts.add(new Part(low, weight, rest, ptx.isNotZero(weight)));
    }
    F32 value = ptx.toFloat(mixed(parts, AXES - 1, I32.of(0), inside));
    F32 all = ptx.select(inside, value, item.outside(0));
    return new Sample(List.of(new Blend(ptx, item, kernel).rounded(all)), F32.of(1));
  }

  /** The mean along an axis of the means along those before it. */
  private F64 mixed(List<Part> parts, int axis, I32 before, Bool where) {
    Part part = parts.get(axis);
    I32 row =
        axis == 0 ? before : ptx.add(before, axis == 1 ? part.low : ptx.multiply(part.low, rows));
    I32 next = axis == 0 ? before : ptx.add(row, axis == 1 ? I32.of(1) : rows);
    Bool both = ptx.and(where, part.counts);
    F64 a = axis == 0 ? voxel(row, part.low, 0, where) : mixed(parts, axis - 1, row, where);
    F64 b = axis == 0 ? voxel(row, part.low, 1, both) : mixed(parts, axis - 1, next, both);
    F64 mean = ptx.add(ptx.multiply(part.rest, a), ptx.multiply(part.weight, b));
    return ptx.select(part.counts, mean, a);
  }

  private F64 voxel(I32 row, I32 column, int right, Bool where) {
    return ptx.toDouble(source.value(where, source.at(row, column), right, 0));
  }
}
