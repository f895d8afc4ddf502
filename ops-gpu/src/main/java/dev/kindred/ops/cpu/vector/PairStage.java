// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Anchor;
import dev.kindred.semtypes.Canvas;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/** From the anchors of a row to the four pixels around each of its points and their weights. */
public final class PairStage {
  /** The largest coordinate that is taken. */
  static final int MOST = 1 << 22;

  /** 2²³: added to a whole number below, the number stands in the lowest 23 bits. */
  private static final float BITS = 0x1p23f;

  private static final int BITS_MASK = (1 << 23) - 1;

  private PairStage() {}

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
   * A stretch of a row of the result.
   *
   * @param y the row
   * @param from the first column, that of a tile
   * @param count how many columns, at most {@link TapRow#LENGTH}
   */
  public record Stretch(int y, int from, int count) {}

  /**
   * Finds the pixels of a stretch.
   *
   * @param back from output points to input points, which are near enough
   */
  public static void fill(Affine back, Stretch stretch, Lattice in, TapRow to) {
    to.from = stretch.from;
    to.count = stretch.count;
    int room = TapRow.room(stretch.count);
    for (int x = 0; x < room; x += Anchor.TILE) {
      int count = Math.min(Anchor.TILE, room - x);
      Anchor u = Anchor.column(back, stretch.from + x, stretch.y);
      AxisStage.fill(u, in.lastColumn, x, count, to.columns, to.left, to.right);
      Anchor v = Anchor.row(back, stretch.from + x, stretch.y);
      AxisStage.fill(v, in.lastRow, x, count, to.rows, to.top, to.bottom);
    }
    offsets(in, to);
  }

  private static void offsets(Lattice in, TapRow to) {
    for (int x = 0; x < to.count; x += Lanes.COUNT) {
      FloatVector column = FloatVector.fromArray(Lanes.FLOATS, to.columns, x);
      FloatVector row = FloatVector.fromArray(Lanes.FLOATS, to.rows, x);
      IntVector across = column.add(BITS).reinterpretAsInts().and(BITS_MASK).mul(in.columnStep);
      IntVector down = row.add(BITS).reinterpretAsInts().and(BITS_MASK).mul(in.rowStep);
      across.add(down).intoArray(to.offsets, x);
    }
  }
}
