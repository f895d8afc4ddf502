// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import dev.kindred.ops.map.Anchor;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * From the anchor of a tile to the pair of columns, or of rows, around each of its points, and what
 * both count, as {@link dev.kindred.ops.map.Taps} defines them. Whole numbers are floats here,
 * which are exact for coordinates below 2²².
 */
final class AxisStage {
  private AxisStage() {}

  /**
   * One tile.
   *
   * @param last the last column, or row, that has a neighbour
   * @param from where in the arrays the tile starts
   * @param count points, to the end of a whole vector
   * @param first the first of each pair
   * @param near what it counts
   * @param far what its neighbour counts
   */
  static void fill(
      Anchor anchor, int last, int from, int count, float[] first, float[] near, float[] far) {
    if (isInside(anchor, last, count)) {
      inside(anchor, from, count, first, near, far);
    } else {
      clamped(anchor, last, from, count, first, near, far);
    }
  }

  /**
   * Whether both of all pairs lie in the picture; offsets rise or fall from one end to the other.
   */
  private static boolean isInside(Anchor anchor, int last, int count) {
    float one = anchor.offset(0);
    float other = anchor.offset(count - 1);
    return anchor.index() + Math.floor(Math.min(one, other)) >= 0
        && anchor.index() + Math.floor(Math.max(one, other)) <= last;
  }

  private static void inside(
      Anchor anchor, int from, int count, float[] first, float[] near, float[] far) {
    FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1f);
    FloatVector index = FloatVector.broadcast(Lanes.FLOATS, (float) anchor.index());
    FloatVector step = FloatVector.broadcast(Lanes.FLOATS, anchor.step());
    FloatVector fraction = FloatVector.broadcast(Lanes.FLOATS, anchor.fraction());
    for (int t = 0; t < count; t += Lanes.COUNT) {
      FloatVector at = Lanes.RAMP.add((float) t).fma(step, fraction);
      FloatVector rounded = at.add(Lanes.WHOLE).sub(Lanes.WHOLE);
      FloatVector floor = rounded.blend(rounded.sub(one), rounded.compare(VectorOperators.GT, at));
      floor.add(index).intoArray(first, from + t);
      one.sub(at.sub(floor)).intoArray(near, from + t);
      one.sub(floor.add(one).sub(at)).intoArray(far, from + t);
    }
  }

  private static void clamped(
      Anchor anchor, int last, int from, int count, float[] first, float[] near, float[] far) {
    FloatVector zero = FloatVector.zero(Lanes.FLOATS);
    FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1f);
    FloatVector most = FloatVector.broadcast(Lanes.FLOATS, (float) last);
    FloatVector index = FloatVector.broadcast(Lanes.FLOATS, (float) anchor.index());
    FloatVector step = FloatVector.broadcast(Lanes.FLOATS, anchor.step());
    FloatVector fraction = FloatVector.broadcast(Lanes.FLOATS, anchor.fraction());
    for (int t = 0; t < count; t += Lanes.COUNT) {
      FloatVector at = Lanes.RAMP.add((float) t).fma(step, fraction);
      FloatVector rounded = at.add(Lanes.WHOLE).sub(Lanes.WHOLE);
      FloatVector floor = rounded.blend(rounded.sub(one), rounded.compare(VectorOperators.GT, at));
      FloatVector pixel = floor.add(index);
      FloatVector low = pixel.blend(most, pixel.compare(VectorOperators.GT, most));
      FloatVector kept = low.blend(zero, low.compare(VectorOperators.LT, zero));
      kept.intoArray(first, from + t);
      FloatVector start = kept.sub(index);
      FloatVector nearest = one.sub(at.sub(start).abs());
      nearest.blend(zero, nearest.compare(VectorOperators.LT, zero)).intoArray(near, from + t);
      FloatVector next = one.sub(at.sub(start.add(one)).abs());
      next.blend(zero, next.compare(VectorOperators.LT, zero)).intoArray(far, from + t);
    }
  }
}
