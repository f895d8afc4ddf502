// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.Border;
import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The middle of the values around each place, bit by bit from the highest: the greatest number that
 * at most half of the values are below. Any window costs so many looks at it as the type has bits.
 */
final class Median implements Sampler {
  private static final int SIGN = Integer.MIN_VALUE;
  private static final int NAN = 0x7FC0_0000;

  private final PtxWriter ptx;
  private final Source source;
  private final Spot spot;
  private final PixelKernel kernel;
  private final Beyond beyond;
  private final I32 right;
  private final I32 down;
  private final List<List<I32>> found;

  Median(PtxWriter ptx, Source source, Item item, Spot spot, PixelKernel kernel) {
    this.ptx = ptx;
    this.source = source;
    this.spot = spot;
    this.kernel = kernel;
    this.beyond = new Beyond(ptx, Border.EDGE);
    this.right = item.integer(0);
    this.down = item.integer(1);
    this.found = zeros();
    DType dtype = kernel.in();
    int bits = dtype.isInteger() ? Byte.SIZE * dtype.bytes() : Float.SIZE;
    ptx.times(I32.of(bits), k -> bit(ptx.subtract(I32.of(bits - 1), k)));
  }

  private List<List<I32>> zeros() {
    return Stream.generate(() -> Stream.generate(() -> ptx.of(0)).limit(kernel.channels()).toList())
        .limit(kernel.lanes())
        .toList();
  }

  /** Sets a bit where at most half of the values are below what that makes. */
  private void bit(I32 number) {
    I32 bit = ptx.shiftLeft(I32.of(1), number);
    List<List<I32>> tried = new ArrayList<>();
    for (List<I32> pixel : found) {
      tried.add(pixel.stream().map(key -> ptx.or(key, bit)).toList());
    }
    List<List<I32>> below = zeros();
    I32 width = size(right);
    I32 height = size(down);
    ptx.times(height, j -> ptx.times(width, i -> count(i, j, tried, below)));
    I32 most = ptx.add(ptx.shiftRight(ptx.multiply(width, height), 1), I32.of(1));
    for (int lane = 0; lane < found.size(); lane++) {
      for (int c = 0; c < kernel.channels(); c++) {
        Bool held = ptx.isLess(below.get(lane).get(c), most);
        I32 before = found.get(lane).get(c);
        ptx.set(before, ptx.select(held, tried.get(lane).get(c), before));
      }
    }
  }

  private I32 size(I32 reach) {
    return ptx.add(ptx.add(reach, reach), I32.of(1));
  }

  private void count(I32 i, I32 j, List<List<I32>> tried, List<List<I32>> below) {
    I32 row = beyond.inside(ptx.add(spot.y(), ptx.subtract(j, down)), source.height);
    for (int lane = 0; lane < kernel.lanes(); lane++) {
      I32 at = ptx.add(spot.column(ptx, lane), ptx.subtract(i, right));
      Source.Place place = source.at(row, beyond.inside(at, source.width));
      for (int c = 0; c < kernel.channels(); c++) {
        I32 key = key(source.value(null, place, 0, c));
        Bool less = ptx.isWithin(key, tried.get(lane).get(c));
        I32 count = below.get(lane).get(c);
        ptx.set(count, ptx.add(count, ptx.select(less, I32.of(1), I32.of(0))));
      }
    }
  }

  /** A whole number without a sign, in the order of the values; what is no number is greatest. */
  private I32 key(F32 value) {
    DType dtype = kernel.in();
    if (dtype.isInteger()) {
      return ptx.subtract(ptx.toInt(value), I32.of((int) dtype.minLong()));
    }
    I32 bits = ptx.select(ptx.isEqual(value, value), ptx.asInt(value), I32.of(NAN));
    I32 flipped = ptx.exclusiveOr(bits, I32.of(-1));
    return ptx.select(ptx.isLess(bits, I32.of(0)), flipped, ptx.exclusiveOr(bits, I32.of(SIGN)));
  }

  private F32 value(I32 key) {
    DType dtype = kernel.in();
    if (dtype.isInteger()) {
      return ptx.toFloat(ptx.add(key, I32.of((int) dtype.minLong())));
    }
    I32 flipped = ptx.exclusiveOr(key, I32.of(-1));
    I32 positive = ptx.exclusiveOr(key, I32.of(SIGN));
    return ptx.asFloat(ptx.select(ptx.isLess(key, I32.of(0)), positive, flipped));
  }

  @Override
  public Sample at(int lane) {
    return new Sample(
        Sampler.values(kernel.channels(), c -> value(found.get(lane).get(c))), F32.of(1));
  }
}
