// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Anchor;
import dev.kindred.semtypes.Canvas;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * From the anchors of a tile to the pixel nearest to each of its points, as {@link
 * dev.kindred.ops.map.Taps#nearest} defines it.
 */
public final class NearestStage {
  /** The bits of {@link Lanes#WHOLE}: above them stand whole numbers added to it. */
  private static final int ZERO = Float.floatToRawIntBits(Lanes.WHOLE);

  private NearestStage() {}

  /** Whether no point of a result comes from further away than is taken. */
  public static boolean takes(Affine back, Canvas in, Canvas out) {
    return in.height() <= PairStage.MOST
        && in.width() <= PairStage.MOST
        && PairStage.takes(back, out);
  }

  /**
   * Finds the pixels of a row.
   *
   * @param back from output points to input points, which are near enough
   * @param y the output row
   * @param index row · width + column, or −1 outside; holds whole vectors
   */
  public static void fill(Affine back, int y, Canvas in, int width, int[] index) {
    int room = TapRow.room(width);
    for (int x0 = 0; x0 < room; x0 += Anchor.TILE) {
      tile(back, y, in, x0, Math.min(Anchor.TILE, room - x0), index);
    }
  }

  private static void tile(Affine back, int y, Canvas in, int x0, int count, int[] index) {
    Anchor u = Anchor.column(back, x0, y);
    Anchor v = Anchor.row(back, x0, y);
    FloatVector uStep = FloatVector.broadcast(Lanes.FLOATS, u.step());
    FloatVector uFraction = FloatVector.broadcast(Lanes.FLOATS, u.fraction());
    FloatVector vStep = FloatVector.broadcast(Lanes.FLOATS, v.step());
    FloatVector vFraction = FloatVector.broadcast(Lanes.FLOATS, v.fraction());
    FloatVector half = FloatVector.broadcast(Lanes.FLOATS, 0.5f);
    FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1f);
    IntVector none = IntVector.broadcast(Lanes.INTS, -1);
    for (int t = 0; t < count; t += Lanes.COUNT) {
      FloatVector ramp = Lanes.RAMP.add((float) t);

      FloatVector uAt = ramp.fma(uStep, uFraction);
      FloatVector uNear = uAt.add(Lanes.WHOLE).sub(Lanes.WHOLE);
      FloatVector uFloor = uNear.blend(uNear.sub(one), uNear.compare(VectorOperators.GT, uAt));
      FloatVector uBeyond = uAt.sub(uFloor);
      IntVector uLower =
          uFloor.add((float) u.index()).add(Lanes.WHOLE).reinterpretAsInts().sub(ZERO);
      VectorMask<Integer> uTie =
          uBeyond
              .compare(VectorOperators.EQ, half)
              .cast(Lanes.INTS)
              .and(uLower.and(1).compare(VectorOperators.EQ, 1));
      VectorMask<Integer> uNext =
          uBeyond.compare(VectorOperators.GT, half).cast(Lanes.INTS).or(uTie);
      IntVector column = uLower.blend(uLower.add(1), uNext);

      FloatVector vAt = ramp.fma(vStep, vFraction);
      FloatVector vNear = vAt.add(Lanes.WHOLE).sub(Lanes.WHOLE);
      FloatVector vFloor = vNear.blend(vNear.sub(one), vNear.compare(VectorOperators.GT, vAt));
      FloatVector vBeyond = vAt.sub(vFloor);
      IntVector vLower =
          vFloor.add((float) v.index()).add(Lanes.WHOLE).reinterpretAsInts().sub(ZERO);
      VectorMask<Integer> vTie =
          vBeyond
              .compare(VectorOperators.EQ, half)
              .cast(Lanes.INTS)
              .and(vLower.and(1).compare(VectorOperators.EQ, 1));
      VectorMask<Integer> vNext =
          vBeyond.compare(VectorOperators.GT, half).cast(Lanes.INTS).or(vTie);
      IntVector row = vLower.blend(vLower.add(1), vNext);

      VectorMask<Integer> inside =
          column
              .compare(VectorOperators.GE, 0)
              .and(column.compare(VectorOperators.LT, in.width()))
              .and(row.compare(VectorOperators.GE, 0))
              .and(row.compare(VectorOperators.LT, in.height()));
      none.blend(row.mul(in.width()).add(column), inside).intoArray(index, x0 + t);
    }
  }
}
