// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.F64;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.map.Anchor;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Reads the values of an output pixel from the source, by the formulas of the CPU engine. */
interface Sampler {
  /** The values of the pixel that lies {@code lane} columns right of this thread's first. */
  List<F32> at(int lane, int channels);

  /**
   * A sampler for the pixels of one thread.
   *
   * @param x this thread's first column
   * @param y its row
   */
  static Sampler of(Sampling sampling, PtxWriter ptx, Source source, Item item, I32 x, I32 y) {
    return switch (sampling) {
      case SAME_PLACE -> samePlace(ptx, source, x, y);
      case NEAREST ->
          new Nearest(
              ptx, source, item, columns(ptx, source, item, x, y), rows(ptx, source, item, x, y));
      case BILINEAR, BILINEAR_ON_ZERO, BILINEAR_FILL ->
          new Bilinear(
              ptx,
              source,
              item,
              columns(ptx, source, item, x, y),
              rows(ptx, source, item, x, y),
              sampling);
    };
  }

  private static Axis columns(PtxWriter ptx, Source source, Item item, I32 x, I32 y) {
    return Axis.of(ptx, item, 0, source.width, x, y);
  }

  private static Axis rows(PtxWriter ptx, Source source, Item item, I32 x, I32 y) {
    return Axis.of(ptx, item, 3, source.height, x, y);
  }

  private static Sampler samePlace(PtxWriter ptx, Source source, I32 x, I32 y) {
    Source.Place first = source.at(y, x);
    return (lane, channels) -> {
      Bool inside = ptx.isLess(ptx.add(x, I32.of(lane)), source.width);
      return values(channels, c -> source.value(inside, first, lane, c));
    };
  }

  private static List<F32> values(int channels, IntFunction<F32> value) {
    return IntStream.range(0, channels).mapToObj(value).toList();
  }

  /**
   * Where the pixels of a thread come from along one axis: what {@link dev.kindred.ops.map.Anchor}
   * defines, on the card. All pixels of a thread lie in one tile.
   *
   * @param t this thread's first column within its tile
   */
  record Axis(PtxWriter ptx, I32 size, I32 t, I32 index, F32 fraction, F32 step) {
    private static final double FARTHEST = 1 << 30;

    /** The axis whose row of the matrix starts at {@code coefficient}. */
    static Axis of(PtxWriter ptx, Item item, int coefficient, I32 size, I32 x, I32 y) {
      F64 column = ptx.add(ptx.toDouble(ptx.and(x, I32.of(-Anchor.TILE))), F64.of(0.5));
      F64 row = ptx.add(ptx.toDouble(y), F64.of(0.5));
      F64 step = item.matrix(coefficient);
      F64 linear =
          ptx.add(ptx.multiply(step, column), ptx.multiply(item.matrix(coefficient + 1), row));
      F64 first = ptx.subtract(ptx.add(linear, item.matrix(coefficient + 2)), F64.of(0.5));
      F64 near = ptx.clamp(first, -FARTHEST, FARTHEST);
      I32 index = ptx.below(near);
      F32 fraction = ptx.toFloat(ptx.subtract(near, ptx.toDouble(index)));
      I32 t = ptx.and(x, I32.of(Anchor.TILE - 1));
      return new Axis(ptx, size, t, index, fraction, ptx.toFloat(step));
    }

    F32 offset(int lane) {
      I32 column = lane == 0 ? t : ptx.add(t, I32.of(lane));
      return ptx.fma(ptx.toFloat(column), step, fraction);
    }

    /** The pixel whose centre is nearest, halves to the even index. */
    I32 nearest(int lane) {
      F32 offset = offset(lane);
      F32 whole = ptx.wholeBelow(offset);
      F32 beyond = ptx.subtract(offset, whole);
      I32 lower = ptx.add(index, ptx.toInt(whole));
      Bool odd = ptx.isZero(ptx.subtract(I32.of(1), ptx.and(lower, I32.of(1))));
      Bool half = ptx.and(ptx.isEqual(beyond, F32.of(0.5f)), odd);
      Bool next = ptx.or(ptx.isLess(F32.of(0.5f), beyond), half);
      return ptx.select(next, ptx.add(lower, I32.of(1)), lower);
    }

    /** The pair of pixels around the point and their weights. */
    Pair pair(int lane) {
      F32 offset = offset(lane);
      I32 lower = ptx.add(index, ptx.toInt(ptx.wholeBelow(offset)));
      I32 first = ptx.most(ptx.least(lower, ptx.add(size, I32.of(-2))), I32.of(0));
      Bool two = ptx.isLess(I32.of(1), size);
      I32 from = ptx.subtract(first, index);
      F32 far = weight(offset, ptx.add(from, I32.of(1)));
      return new Pair(first, two, weight(offset, from), ptx.select(two, far, F32.of(0)));
    }

    private F32 weight(F32 offset, I32 from) {
      F32 distance = ptx.magnitude(ptx.subtract(offset, ptx.toFloat(from)));
      return ptx.aboveZero(ptx.subtract(F32.of(1), distance));
    }
  }

  /** Two neighbours along an axis, what each counts, and whether there is a second. */
  record Pair(I32 first, Bool two, F32 near, F32 far) {}

  /** The pixel whose centre is nearest. */
  record Nearest(PtxWriter ptx, Source source, Item item, Axis columns, Axis rows)
      implements Sampler {
    @Override
    public List<F32> at(int lane, int channels) {
      I32 column = columns.nearest(lane);
      I32 row = rows.nearest(lane);
      Bool inside = ptx.and(ptx.isWithin(column, source.width), ptx.isWithin(row, source.height));
      Source.Place place = source.at(row, column);
      return values(
          channels, c -> ptx.select(inside, source.value(inside, place, 0, c), item.outside(c)));
    }
  }

  /** The four pixels around the point, as {@link dev.kindred.ops.map.Taps} defines them. */
  record Bilinear(
      PtxWriter ptx, Source source, Item item, Axis columns, Axis rows, Sampling sampling)
      implements Sampler {

    @Override
    public List<F32> at(int lane, int channels) {
      Pair across = columns.pair(lane);
      Pair down = rows.pair(lane);
      Bool one = ptx.isLess(I32.of(0), source.width);
      Source.Place above = source.at(down.first, across.first);
      Source.Place below = source.below(above);
      Bool corner = ptx.and(across.two, down.two);
      F32 coverage = ptx.multiply(ptx.add(across.near, across.far), ptx.add(down.near, down.far));
      return values(
          channels,
          c -> {
            F32 upper = blend(across, value(one, above, 0, c), value(across.two, above, 1, c));
            F32 lower = blend(across, value(down.two, below, 0, c), value(corner, below, 1, c));
            return withOutside(blend(down, upper, lower), coverage, c);
          });
    }

    private F32 value(Bool where, Source.Place place, int right, int channel) {
      return source.value(where, place, right, channel);
    }

    private F32 blend(Pair pair, F32 near, F32 far) {
      return ptx.fma(far, pair.far, ptx.multiply(near, pair.near));
    }

    private F32 withOutside(F32 sum, F32 coverage, int channel) {
      return switch (sampling) {
        case BILINEAR_ON_ZERO -> sum;
        case BILINEAR_FILL -> {
          F32 fill = item.outside(channel);
          yield ptx.fma(coverage, ptx.subtract(sum, fill), fill);
        }
        default -> ptx.fma(ptx.subtract(F32.of(1), coverage), item.outside(channel), sum);
      };
    }
  }
}
