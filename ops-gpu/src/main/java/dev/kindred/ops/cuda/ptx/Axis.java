// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.F64;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.map.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * Where the pixels of a thread come from along one axis: what {@link Anchor} and {@link
 * dev.kindred.ops.map.Taps} define, on the card. All pixels of a thread lie in one tile.
 *
 * @param t this thread's first column within its tile
 */
record Axis(PtxWriter ptx, F32 t, I32 index, F32 fraction, F32 step) {
  private static final double FARTHEST = 1 << 30;

  /** The axis whose row of the matrix starts at {@code coefficient}. */
  static Axis of(PtxWriter ptx, Item item, int coefficient, I32 x, I32 y) {
    F64 column = ptx.add(ptx.toDouble(ptx.and(x, I32.of(-Anchor.TILE))), F64.of(0.5));
    F64 row = ptx.add(ptx.toDouble(y), F64.of(0.5));
    F64 step = item.matrix(coefficient);
    F64 linear =
        ptx.add(ptx.multiply(step, column), ptx.multiply(item.matrix(coefficient + 1), row));
    F64 first = ptx.subtract(ptx.add(linear, item.matrix(coefficient + 2)), F64.of(0.5));
    F64 near = ptx.clamp(first, -FARTHEST, FARTHEST);
    I32 index = ptx.below(near);
    F32 fraction = ptx.toFloat(ptx.subtract(near, ptx.toDouble(index)));
    F32 t = ptx.toFloat(ptx.and(x, I32.of(Anchor.TILE - 1)));
    return new Axis(ptx, t, index, fraction, ptx.toFloat(step));
  }

  private F32 offset(int lane) {
    // Whole numbers below 64: the sum is exact.
    F32 column = lane == 0 ? t : ptx.add(t, F32.of(lane));
    return ptx.fma(column, step, fraction);
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

  /**
   * The pair of pixels around the point and their weights, the second 0 where there is none.
   *
   * @param two whether there are at least two pixels; null where that is known
   * @param near whether the place of the second may be found from that of the first in floats,
   *     which is exact as far as a step is less than 2¹⁷
   */
  Pair pair(int lane, I32 size, @Nullable Bool two, boolean near) {
    F32 offset = offset(lane);
    I32 lower = ptx.add(index, ptx.below(offset));
    I32 first = ptx.most(ptx.least(lower, ptx.add(size, I32.of(-2))), I32.of(0));
    I32 from = ptx.subtract(first, index);
    F32 place = ptx.toFloat(from);
    F32 beside = near ? ptx.add(place, F32.of(1)) : ptx.toFloat(ptx.add(from, I32.of(1)));
    F32 far = weight(offset, beside);
    return new Pair(
        first, weight(offset, place), two == null ? far : ptx.select(two, far, F32.of(0)));
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
