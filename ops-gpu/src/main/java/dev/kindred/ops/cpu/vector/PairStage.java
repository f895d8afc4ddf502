// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Anchor;
import dev.kindred.semtypes.Canvas;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** From the anchors of a row to the four pixels around each of its points and their weights. */
public final class PairStage {
  /** The largest coordinate that is taken. */
  static final int MOST = 1 << 22;

  /** 2²³: added to a whole number below, the number stands in the lowest 23 bits. */
  private static final float BITS = 0x1p23f;

  private static final int BITS_MASK = (1 << 23) - 1;

  private final Affine back;
  private final AxisStage columns;
  private final AxisStage rows;
  private final int columnStep;
  private final int rowStep;

  /**
   * Of a picture, for one thread.
   *
   * @param back from output points to input points, which are near enough
   * @param in the picture
   * @param columnStep bytes from one column to the next
   * @param rowStep bytes from one row to the next
   */
  public PairStage(Affine back, Canvas in, int columnStep, int rowStep) {
    this.back = back;
    this.columns = new AxisStage(in.width());
    this.rows = new AxisStage(in.height());
    this.columnStep = columnStep;
    this.rowStep = rowStep;
  }

  /** Whether pictures of this size are taken. */
  public static boolean takes(int height, int width) {
    return height > 1 && width > 1 && height <= MOST && width <= MOST;
  }

  /** Whether no point of a result comes from further away than is taken. */
  public static boolean takes(Affine back, Canvas out) {
    int right = (out.width() - 1) / Anchor.TILE * Anchor.TILE;
    int bottom = out.height() - 1;
    return takes(back, 0, 0)
        && takes(back, right, 0)
        && takes(back, 0, bottom)
        && takes(back, right, bottom);
  }

  private static boolean takes(Affine back, int x0, int y) {
    return takes(Anchor.column(back, x0, y)) && takes(Anchor.row(back, x0, y));
  }

  private static boolean takes(Anchor anchor) {
    return Math.abs(anchor.index()) < MOST && Math.abs(anchor.offset(Anchor.TILE)) < MOST;
  }

  /**
   * Finds the pixels of a stretch of an output row.
   *
   * @param from the first column, that of a tile
   * @param count how many columns, at most {@link TapRow#LENGTH}
   */
  public void find(int y, int from, int count, TapRow to) {
    to.from = from;
    to.count = count;
    int room = TapRow.room(count);
    for (int x = 0; x < room; x += Anchor.TILE) {
      int points = Math.min(Anchor.TILE, room - x);
      columns.begin(Anchor.column(back, from + x, y), points);
      rows.begin(Anchor.row(back, from + x, y), points);
      if (columns.isInside() && rows.isInside()) {
        inside(x, points, to);
      } else {
        columns.fill(x, points, to.columns, to.left, to.right);
        rows.fill(x, points, to.rows, to.top, to.bottom);
        offsets(x, points, to);
      }
    }
  }

  /** Both axes of a tile at once, so that only what blending needs goes through memory. */
  private void inside(int from, int count, TapRow to) {
    FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1f);
    FloatVector columnStart = FloatVector.broadcast(Lanes.FLOATS, columns.fraction);
    FloatVector columnEach = FloatVector.broadcast(Lanes.FLOATS, columns.step);
    FloatVector rowStart = FloatVector.broadcast(Lanes.FLOATS, rows.fraction);
    FloatVector rowEach = FloatVector.broadcast(Lanes.FLOATS, rows.step);
    for (int t = 0; t < count; t += Lanes.COUNT) {
      FloatVector x = Lanes.RAMP.add((float) t).fma(columnEach, columnStart);
      FloatVector y = Lanes.RAMP.add((float) t).fma(rowEach, rowStart);
      FloatVector nearX = x.add(Lanes.WHOLE).sub(Lanes.WHOLE);
      FloatVector nearY = y.add(Lanes.WHOLE).sub(Lanes.WHOLE);
      FloatVector column = nearX.blend(nearX.sub(one), nearX.compare(VectorOperators.GT, x));
      FloatVector row = nearY.blend(nearY.sub(one), nearY.compare(VectorOperators.GT, y));
      one.sub(x.sub(column)).intoArray(to.left, from + t);
      one.sub(column.add(one).sub(x)).intoArray(to.right, from + t);
      one.sub(y.sub(row)).intoArray(to.top, from + t);
      one.sub(row.add(one).sub(y)).intoArray(to.bottom, from + t);
      offset(column.add((float) columns.index), row.add((float) rows.index))
          .intoArray(to.offsets, from + t);
    }
  }

  private void offsets(int from, int count, TapRow to) {
    for (int x = from; x < from + count; x += Lanes.COUNT) {
      FloatVector column = FloatVector.fromArray(Lanes.FLOATS, to.columns, x);
      FloatVector row = FloatVector.fromArray(Lanes.FLOATS, to.rows, x);
      offset(column, row).intoArray(to.offsets, x);
    }
  }

  private IntVector offset(FloatVector column, FloatVector row) {
    IntVector across = column.add(BITS).reinterpretAsInts().and(BITS_MASK).mul(columnStep);
    return across.add(row.add(BITS).reinterpretAsInts().and(BITS_MASK).mul(rowStep));
  }
}
