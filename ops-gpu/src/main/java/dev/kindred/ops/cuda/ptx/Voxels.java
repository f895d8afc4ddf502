// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.F64;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.map.Anchor;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where the voxels of a thread come from along one axis of a volume, and samplers of volumes: an
 * output index lies at {@code ((m2·k + m1·j) + m0·i) + m3}, in double.
 */
final class Voxels {
  private static final int BEYOND = 12;
  private static final int SIZES = 13 * Double.BYTES / Integer.BYTES;

  private final PtxWriter ptx;
  private final I32 x;
  private final I32 size;
  private final F64 start;
  private final F64 step;
  private final F64 shift;
  private final F64 least;
  private final F64 beyond;

  private Voxels(PtxWriter ptx, Item item, List<I32> place, int axis, I32 size) {
    List<F64> first = item.matrix(4 * axis);
    List<F64> second = item.matrix(4 * axis + 2);
    F64 beyond = item.matrix(BEYOND).getFirst();
    this.ptx = ptx;
    this.x = place.get(0);
    this.size = size;
    this.step = first.get(0);
    this.shift = second.get(1);
    this.start =
        ptx.add(
            ptx.multiply(second.get(0), ptx.toDouble(place.get(2))),
            ptx.multiply(first.get(1), ptx.toDouble(place.get(1))));
    this.least = ptx.subtract(F64.of(0), beyond);
    this.beyond = beyond;
  }

  /** The sampler of a kernel of {@link Sampling.Placing#VOXELS}. */
  static Sampler of(
      PtxWriter ptx,
      Source source,
      Item item,
      Sampler.Spot spot,
      Sampler.Reading reading,
      PixelKernel kernel) {
    I32 inRows = item.integer(SIZES);
    I32 inSlices = item.integer(SIZES + 1);
    I32 outRows = item.integer(SIZES + 2);
    List<I32> place =
        List.of(spot.x(), ptx.remainder(spot.y(), outRows), ptx.divide(spot.y(), outRows));
    List<I32> sizes = List.of(source.width, inRows, inSlices);
    List<Voxels> axes =
        IntStream.range(0, 3)
            .mapToObj(axis -> new Voxels(ptx, item, place, axis, sizes.get(axis)))
            .toList();
    return kernel.sampling().blended()
        ? new EightVoxels(ptx, source, item, axes, kernel)
        : lane -> {
          Bool inside = inside(ptx, axes, axis -> axis.isNear(lane));
          I32 row = ptx.multiplyAdd(axes.get(2).nearest(lane), inRows, axes.get(1).nearest(lane));
          return reading.where(inside, axes.get(0).nearest(lane), row);
        };
  }

  /** Whether a place lies where the volume has values. */
  static Bool inside(PtxWriter ptx, List<Voxels> axes, int lane) {
    return inside(ptx, axes, axis -> axis.isInside(lane));
  }

  private static Bool inside(PtxWriter ptx, List<Voxels> axes, Function<Voxels, Bool> along) {
    Bool plane = ptx.and(along.apply(axes.get(0)), along.apply(axes.get(1)));
    return ptx.and(plane, along.apply(axes.get(2)));
  }

  I32 size() {
    return size;
  }

  private F64 last() {
    return ptx.toDouble(ptx.add(size, I32.of(-1)));
  }

  private F64 at(I32 column) {
    return ptx.add(ptx.add(start, ptx.multiply(step, ptx.toDouble(column))), shift);
  }

  private F64 at(int lane) {
    return at(lane == 0 ? x : ptx.add(x, I32.of(lane)));
  }

  private Bool isInside(int lane) {
    F64 at = at(lane);
    return ptx.and(ptx.isAtMost(least, at), ptx.isAtMost(at, ptx.add(last(), beyond)));
  }

  /** The same by the sums of the nearest voxel, which round otherwise. */
  private Bool isNear(int lane) {
    F64 at = at(lane);
    F64 above = ptx.subtract(at, last());
    return ptx.and(ptx.isAtMost(least, at), ptx.isAtMost(above, beyond));
  }

  /** The nearest voxel, of two the greater index. */
  private I32 nearest(int lane) {
    F64 inside = ptx.clamp(at(lane), F64.of(0), last());
    return ptx.toInt(ptx.add(inside, F64.of(0.5)));
  }

  /**
   * A voxel and how far the place lies towards the next one, from 0 to 1; both are inside.
   *
   * @param rest what is left of 1
   */
  record Pair(I32 low, F32 weight, F32 rest) {}

  /** As {@code TrilinearRows} defines it, from the anchor of the tile of 64 columns. */
  Pair pair(int lane) {
    F64 first = at(ptx.and(x, I32.of(-Anchor.TILE)));
    F64 near = ptx.clamp(first, -Axis.FARTHEST, Axis.FARTHEST);
    I32 index = ptx.below(near);
    F32 fraction = ptx.toFloat(ptx.subtract(near, ptx.toDouble(index)));
    I32 t = ptx.and(x, I32.of(Anchor.TILE - 1));
    F32 right = ptx.toFloat(lane == 0 ? t : ptx.add(t, I32.of(lane)));
    F32 s = ptx.fma(right, ptx.toFloat(step), fraction);
    I32 last = ptx.most(ptx.add(size, I32.of(-2)), I32.of(0));
    I32 below = ptx.most(ptx.add(index, ptx.below(s)), I32.of(0));
    I32 low = ptx.least(below, last);
    F32 above = ptx.subtract(s, ptx.toFloat(ptx.subtract(low, index)));
    F32 most = ptx.toFloat(ptx.least(ptx.add(size, I32.of(-1)), I32.of(1)));
    F32 positive = ptx.select(ptx.isLess(F32.of(0), above), above, F32.of(0));
    F32 weight = ptx.select(ptx.isLess(most, above), most, positive);
    return new Pair(low, weight, ptx.subtract(F32.of(1), weight));
  }
}
