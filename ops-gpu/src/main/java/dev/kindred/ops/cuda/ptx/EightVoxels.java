// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.List;

/**
 * The eight voxels around a place, mixed along the rows, then across the rows, then across the
 * slices: {@code mix(a, b, w) = fma(b, w, a·(1 − w))}. What is not finite and has weight 0 in one
 * of these counts 0 there.
 */
final class EightVoxels implements Sampler {
  private final PtxWriter ptx;
  private final Source source;
  private final Item item;
  private final List<Voxels> axes;
  private final Blend blend;
  private final boolean careful;

  EightVoxels(PtxWriter ptx, Source source, Item item, List<Voxels> axes, PixelKernel kernel) {
    this.ptx = ptx;
    this.source = source;
    this.item = item;
    this.axes = axes;
    this.blend = new Blend(ptx, item, kernel);
    this.careful = kernel.in() == DType.F32;
  }

  @Override
  public Sample at(int lane) {
    Bool inside = Voxels.inside(ptx, axes, lane);
    List<Voxels.Pair> pairs = axes.stream().map(axis -> axis.pair(lane)).toList();
    F32 value = mixed(values(inside, pairs), pairs);
    F32 all = ptx.select(inside, value, item.outside(0));
    return new Sample(List.of(blend.rounded(all)), F32.of(1));
  }

  /** The eight, columns first, then rows, then slices; not read where the place is outside. */
  private List<F32> values(Bool inside, List<Voxels.Pair> pairs) {
    I32 inRows = axes.get(1).size();
    I32 below = ptx.least(ptx.add(inRows, I32.of(-1)), I32.of(1));
    Bool deep = ptx.isLess(I32.of(1), axes.get(2).size());
    I32 behind = ptx.select(deep, inRows, I32.of(0));
    I32 row = ptx.multiplyAdd(pairs.get(2).low(), inRows, pairs.get(1).low());
    I32 back = ptx.add(row, behind);
    List<F32> values = new ArrayList<>();
    for (I32 from : List.of(row, ptx.add(row, below), back, ptx.add(back, below))) {
      Source.Place place = source.at(from, pairs.get(0).low());
      values.add(source.value(inside, place, 0, 0));
      values.add(source.value(inside, place, 1, 0));
    }
    return values;
  }

  private F32 mixed(List<F32> values, List<Voxels.Pair> pairs) {
    F32 plain = mixed(values, pairs, false);
    if (careful) {
      String finite = ptx.label();
      ptx.jump(ptx.isEqual(plain, plain), finite);
      ptx.set(plain, mixed(values, pairs, true));
      ptx.place(finite);
    }
    return plain;
  }

  private F32 mixed(List<F32> values, List<Voxels.Pair> pairs, boolean weighed) {
    List<F32> rest = values;
    for (Voxels.Pair pair : pairs) {
      List<F32> next = new ArrayList<>();
      for (int i = 0; i < rest.size(); i += 2) {
        F32 a = weighed ? weighed(rest.get(i), pair.rest()) : rest.get(i);
        F32 b = weighed ? weighed(rest.get(i + 1), pair.weight()) : rest.get(i + 1);
        next.add(ptx.fma(b, pair.weight(), ptx.multiply(a, pair.rest())));
      }
      rest = next;
    }
    return rest.getFirst();
  }

  private F32 weighed(F32 value, F32 weight) {
    Bool finite = ptx.isLess(ptx.magnitude(value), F32.of(Float.POSITIVE_INFINITY));
    Bool counts = ptx.or(finite, ptx.isNotZero(weight));
    return ptx.select(counts, value, F32.of(0));
  }
}
