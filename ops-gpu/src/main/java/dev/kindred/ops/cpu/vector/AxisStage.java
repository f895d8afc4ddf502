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
  /** The last column, or row, that has a neighbour. */
  private final int last;

  /** Of the anchor, whose fields these are so that no anchor lives for long. */
  int index;

  float fraction;
  float step;
  private float end;

  /**
   * One axis of a picture.
   *
   * @param size columns, or rows
   */
  AxisStage(int size) {
    this.last = size - 2;
  }

  /** Begins a tile of so many points, to the end of a whole vector. */
  void begin(Anchor anchor, int count) {
    index = anchor.index();
    fraction = anchor.fraction();
    step = anchor.step();
    end = anchor.offset(count - 1);
  }

  /**
   * Finds the pairs of the tile.
   *
   * @param from where in the arrays the tile starts
   * @param first the first of each pair
   * @param near what it counts
   * @param far what its neighbour counts
   */
  void fill(int from, int count, float[] first, float[] near, float[] far) {
    if (isInside()) {
      inside(from, count, first, near, far);
    } else {
      clamped(from, count, first, near, far);
    }
  }

  /**
   * Whether both of all pairs lie in the picture; offsets rise or fall from one end to the other.
   */
  boolean isInside() {
    return index + Math.floor(Math.min(fraction, end)) >= 0
        && index + Math.floor(Math.max(fraction, end)) <= last;
  }

  private void inside(int from, int count, float[] first, float[] near, float[] far) {
    FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1f);
    FloatVector origin = FloatVector.broadcast(Lanes.FLOATS, (float) index);
    FloatVector each = FloatVector.broadcast(Lanes.FLOATS, step);
    FloatVector start = FloatVector.broadcast(Lanes.FLOATS, fraction);
    for (int t = 0; t < count; t += Lanes.COUNT) {
      FloatVector at = Lanes.RAMP.add((float) t).fma(each, start);
      FloatVector rounded = at.add(Lanes.WHOLE).sub(Lanes.WHOLE);
      FloatVector floor = rounded.blend(rounded.sub(one), rounded.compare(VectorOperators.GT, at));
      floor.add(origin).intoArray(first, from + t);
      one.sub(at.sub(floor)).intoArray(near, from + t);
      one.sub(floor.add(one).sub(at)).intoArray(far, from + t);
    }
  }

  private void clamped(int from, int count, float[] first, float[] near, float[] far) {
    FloatVector zero = FloatVector.zero(Lanes.FLOATS);
    FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1f);
    FloatVector most = FloatVector.broadcast(Lanes.FLOATS, (float) last);
    FloatVector origin = FloatVector.broadcast(Lanes.FLOATS, (float) index);
    FloatVector each = FloatVector.broadcast(Lanes.FLOATS, step);
    FloatVector start = FloatVector.broadcast(Lanes.FLOATS, fraction);
    for (int t = 0; t < count; t += Lanes.COUNT) {
      FloatVector at = Lanes.RAMP.add((float) t).fma(each, start);
      FloatVector rounded = at.add(Lanes.WHOLE).sub(Lanes.WHOLE);
      FloatVector floor = rounded.blend(rounded.sub(one), rounded.compare(VectorOperators.GT, at));
      FloatVector pixel = floor.add(origin);
      FloatVector low = pixel.blend(most, pixel.compare(VectorOperators.GT, most));
      FloatVector kept = low.blend(zero, low.compare(VectorOperators.LT, zero));
      kept.intoArray(first, from + t);
      FloatVector here = kept.sub(origin);
      FloatVector nearest = one.sub(at.sub(here).abs());
      nearest.blend(zero, nearest.compare(VectorOperators.LT, zero)).intoArray(near, from + t);
      FloatVector next = one.sub(at.sub(here.add(one)).abs());
      next.blend(zero, next.compare(VectorOperators.LT, zero)).intoArray(far, from + t);
    }
  }
}
