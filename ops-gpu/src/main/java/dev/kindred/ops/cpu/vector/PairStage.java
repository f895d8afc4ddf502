// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Anchor;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * From the anchors of a tile to the pair of pixels around each of its points and their weights, as
 * {@link dev.kindred.ops.map.Taps} defines them. Whole numbers are floats here, which are exact for
 * coordinates below 2²²; those beyond are not taken.
 */
public final class PairStage {
  /** The largest coordinate that is taken. */
  static final int MOST = 1 << 22;

  /** 2²³: added to a whole number below, the number stands in the lowest 23 bits. */
  private static final float BITS = 0x1p23f;

  private static final int BITS_MASK = (1 << 23) - 1;

  /** 0, 1, 2 and so on. */
  static final FloatVector RAMP = ramp();

  private PairStage() {}

  private static FloatVector ramp() {
    float[] ramp = new float[Lanes.COUNT];
    for (int lane = 0; lane < ramp.length; lane++) {
      ramp[lane] = lane;
    }
    return FloatVector.fromArray(Lanes.FLOATS, ramp, 0);
  }

  /**
   * How the pixels of a picture lie.
   *
   * @param lastColumn the last that has a neighbour to the right
   * @param lastRow the last that has a neighbour below
   * @param columnStep bytes from one column to the next
   * @param rowStep bytes from one row to the next
   */
  public record Lattice(int lastColumn, int lastRow, int columnStep, int rowStep) {}

  /** Whether pictures of this size are taken. */
  public static boolean takes(int height, int width) {
    return height > 1 && width > 1 && height <= MOST && width <= MOST;
  }

  /** Whether no point of a row comes from further away than is taken. */
  static boolean takes(Affine back, int y, int width) {
    for (int x0 = 0; x0 < width; x0 += Anchor.TILE) {
      if (!takes(Anchor.column(back, x0, y)) || !takes(Anchor.row(back, x0, y))) {
        return false;
      }
    }
    return true;
  }

  private static boolean takes(Anchor anchor) {
    return Math.abs(anchor.index()) <= MOST && Math.abs(anchor.offset(Anchor.TILE)) <= MOST;
  }

  /**
   * Finds the pixels of a row.
   *
   * @param back from output points to input points
   * @param y the output row
   * @return false where some are too far away, and nothing is found
   */
  public static boolean fill(Affine back, int y, Lattice in, int width, TapRow to) {
    if (!takes(back, y, width)) {
      return false;
    }
    for (int x0 = 0; x0 < width; x0 += Anchor.TILE) {
      tile(back, y, in, x0, to);
    }
    return true;
  }

  private static void tile(Affine back, int y, Lattice in, int x0, TapRow to) {
    int count = Math.min(Anchor.TILE, to.room - x0);
    Anchor u = Anchor.column(back, x0, y);
    Anchor v = Anchor.row(back, x0, y);
    FloatVector zero = FloatVector.zero(Lanes.FLOATS);
    FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1f);
    FloatVector uIndex = FloatVector.broadcast(Lanes.FLOATS, (float) u.index());
    FloatVector uStep = FloatVector.broadcast(Lanes.FLOATS, u.step());
    FloatVector uFraction = FloatVector.broadcast(Lanes.FLOATS, u.fraction());
    FloatVector uLast = FloatVector.broadcast(Lanes.FLOATS, (float) in.lastColumn);
    FloatVector vIndex = FloatVector.broadcast(Lanes.FLOATS, (float) v.index());
    FloatVector vStep = FloatVector.broadcast(Lanes.FLOATS, v.step());
    FloatVector vFraction = FloatVector.broadcast(Lanes.FLOATS, v.fraction());
    FloatVector vLast = FloatVector.broadcast(Lanes.FLOATS, (float) in.lastRow);
    for (int t = 0; t < count; t += Lanes.COUNT) {
      FloatVector ramp = RAMP.add((float) t);

      FloatVector uAt = ramp.fma(uStep, uFraction);
      FloatVector uNear = uAt.add(Lanes.WHOLE).sub(Lanes.WHOLE);
      FloatVector uFloor = uNear.blend(uNear.sub(one), uNear.compare(VectorOperators.GT, uAt));
      FloatVector uPixel = uFloor.add(uIndex);
      FloatVector uLow = uPixel.blend(uLast, uPixel.compare(VectorOperators.GT, uLast));
      FloatVector uFirst = uLow.blend(zero, uLow.compare(VectorOperators.LT, zero));
      FloatVector uFrom = uFirst.sub(uIndex);
      FloatVector left = one.sub(uAt.sub(uFrom).abs());
      left.blend(zero, left.compare(VectorOperators.LT, zero)).intoArray(to.left, x0 + t);
      FloatVector right = one.sub(uAt.sub(uFrom.add(one)).abs());
      right.blend(zero, right.compare(VectorOperators.LT, zero)).intoArray(to.right, x0 + t);

      FloatVector vAt = ramp.fma(vStep, vFraction);
      FloatVector vNear = vAt.add(Lanes.WHOLE).sub(Lanes.WHOLE);
      FloatVector vFloor = vNear.blend(vNear.sub(one), vNear.compare(VectorOperators.GT, vAt));
      FloatVector vPixel = vFloor.add(vIndex);
      FloatVector vLow = vPixel.blend(vLast, vPixel.compare(VectorOperators.GT, vLast));
      FloatVector vFirst = vLow.blend(zero, vLow.compare(VectorOperators.LT, zero));
      FloatVector vFrom = vFirst.sub(vIndex);
      FloatVector top = one.sub(vAt.sub(vFrom).abs());
      top.blend(zero, top.compare(VectorOperators.LT, zero)).intoArray(to.top, x0 + t);
      FloatVector bottom = one.sub(vAt.sub(vFrom.add(one)).abs());
      bottom.blend(zero, bottom.compare(VectorOperators.LT, zero)).intoArray(to.bottom, x0 + t);

      IntVector column = uFirst.add(BITS).reinterpretAsInts().and(BITS_MASK).mul(in.columnStep);
      IntVector row = vFirst.add(BITS).reinterpretAsInts().and(BITS_MASK).mul(in.rowStep);
      column.add(row).intoArray(to.offsets, x0 + t);
    }
  }
}
