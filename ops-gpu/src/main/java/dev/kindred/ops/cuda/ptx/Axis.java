// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.Border;
import dev.kindred.ops.Warp;
import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.F64;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.map.Anchor;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where the pixels of a thread come from along one axis: what {@link Anchor} and {@link
 * dev.kindred.ops.map.Taps} define, on the card. All pixels of a thread lie in one tile.
 *
 * @param index the whole part, the same for all pixels that come from somewhere by an affine map
 * @param points where each pixel comes from
 */
record Axis(PtxWriter ptx, I32 index, IntFunction<Point> points) {
  static final double FARTHEST = 1 << 30;

  /** The whole part of what comes from nowhere: outside. */
  static final I32 NOWHERE = I32.of(Integer.MAX_VALUE);

  /** The columns and the rows that a thread's pixels come from. */
  record Pairing(Axis columns, Axis rows) {

    /** Both brought inside, unless the fill stands beyond the edge. */
    Pairing folded(PtxWriter ptx, Border border, Source source) {
      Beyond beyond = new Beyond(ptx, border);
      return border == Border.CONSTANT
          ? this
          : new Pairing(columns.folded(beyond, source.width), rows.folded(beyond, source.height));
    }
  }

  /**
   * Both axes, by the matrix of the item.
   *
   * @param ordinary whether nothing is so far away that it must be pulled nearer
   */
  static Pairing of(PtxWriter ptx, Item item, I32 x, I32 y, boolean ordinary) {
    F64 column = ptx.add(ptx.toDouble(ptx.and(x, I32.of(-Anchor.TILE))), F64.of(0.5));
    F64 row = ptx.add(ptx.toDouble(y), F64.of(0.5));
    F32 t = ptx.toFloat(ptx.and(x, I32.of(Anchor.TILE - 1)));
    List<F64> ab = item.matrix(0);
    List<F64> cd = item.matrix(2);
    List<F64> ef = item.matrix(4);
    return new Pairing(
        along(ptx, t, column, row, List.of(ab.get(0), ab.get(1), cd.get(0)), ordinary),
        along(ptx, t, column, row, List.of(cd.get(1), ef.get(0), ef.get(1)), ordinary));
  }

  private static Axis along(
      PtxWriter ptx, F32 t, F64 column, F64 row, List<F64> m, boolean ordinary) {
    F64 linear = ptx.add(ptx.multiply(m.get(0), column), ptx.multiply(m.get(1), row));
    F64 first = ptx.subtract(ptx.add(linear, m.get(2)), F64.of(0.5));
    F64 near = ordinary ? first : ptx.clamp(first, -FARTHEST, FARTHEST);
    I32 index = ptx.below(near);
    F32 fraction = ptx.toFloat(ptx.subtract(near, ptx.toDouble(index)));
    F32 step = ptx.toFloat(m.get(0));
    return new Axis(
        ptx,
        index,
        lane -> {
          // Whole numbers below 64: the sum is exact.
          F32 right = lane == 0 ? t : ptx.add(t, F32.of(lane));
          return new Point(index, ptx.fma(right, step, fraction), null);
        });
  }

  /**
   * A whole part and how far beyond it a point lies.
   *
   * @param seen whether it comes from anywhere, with a whole part that is {@link #NOWHERE} else;
   *     null where all do
   */
  record Point(I32 index, F32 offset, @Nullable Bool seen) {}

  /** The same brought inside to where a border repeats the picture, as {@link Warp} says. */
  Axis folded(Beyond beyond, I32 size) {
    return new Axis(ptx, index, lane -> folded(points.apply(lane), beyond, size));
  }

  private Point folded(Point point, Beyond beyond, I32 size) {
    F32 whole = ptx.wholeBelow(point.offset);
    F32 rest = ptx.subtract(point.offset, whole);
    I32 lower = ptx.add(point.index, ptx.toInt(whole));
    I32 here = beyond.inside(lower, size);
    I32 next = beyond.inside(ptx.add(lower, I32.of(1)), size);
    I32 least = ptx.least(here, next);
    F32 backward = ptx.select(ptx.isLess(next, here), ptx.subtract(F32.of(1), rest), F32.of(0));
    F32 offset = ptx.select(ptx.isLess(here, next), rest, backward);
    return point.seen == null
        ? new Point(least, offset, null)
        : new Point(
            ptx.select(point.seen, least, NOWHERE),
            ptx.select(point.seen, offset, F32.of(0)),
            point.seen);
  }

  /** The pixel whose centre is nearest, halves to the even index. */
  I32 nearest(int lane) {
    Point point = points.apply(lane);
    F32 offset = point.offset;
    F32 whole = ptx.wholeBelow(offset);
    F32 beyond = ptx.subtract(offset, whole);
    I32 lower = ptx.add(point.index, ptx.toInt(whole));
    Bool odd = ptx.isZero(ptx.subtract(I32.of(1), ptx.and(lower, I32.of(1))));
    Bool half = ptx.and(ptx.isEqual(beyond, F32.of(0.5f)), odd);
    Bool next = ptx.or(ptx.isLess(F32.of(0.5f), beyond), half);
    return ptx.select(next, ptx.add(lower, I32.of(1)), lower);
  }

  /**
   * The pair of pixels around the point and their weights, the second 0 where there is none.
   *
   * @param two whether there are at least two pixels
   */
  Pair pair(int lane, I32 size, Bool two) {
    Point point = points.apply(lane);
    F32 offset = point.offset;
    I32 lower = ptx.add(point.index, ptx.below(offset));
    I32 first = ptx.most(ptx.least(lower, ptx.add(size, I32.of(-2))), I32.of(0));
    I32 from = ptx.subtract(first, point.index);
    F32 far = weight(offset, ptx.toFloat(ptx.add(from, I32.of(1))));
    return new Pair(first, weight(offset, ptx.toFloat(from)), ptx.select(two, far, F32.of(0)));
  }

  /**
   * The same in an ordinary kernel, the first pixel counted from {@link #index}: no number is so
   * large that a float could not hold it.
   */
  Pair nearPair(int lane, I32 size) {
    F32 offset = points.apply(lane).offset;
    I32 most = ptx.subtract(ptx.add(size, I32.of(-2)), index);
    I32 least = ptx.subtract(I32.of(0), index);
    I32 from = ptx.most(ptx.least(ptx.below(offset), most), least);
    F32 place = ptx.toFloat(from);
    return new Pair(from, weight(offset, place), weight(offset, ptx.add(place, F32.of(1))));
  }

  private F32 weight(F32 offset, F32 place) {
    F32 distance = ptx.magnitude(ptx.subtract(offset, place));
    return ptx.greater(ptx.subtract(F32.of(1), distance), F32.of(0));
  }

  /**
   * Two neighbours along an axis.
   *
   * @param near what the first counts
   * @param far what the second counts
   */
  record Pair(I32 first, F32 near, F32 far) {}
}
