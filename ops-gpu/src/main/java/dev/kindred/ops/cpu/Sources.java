// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Reindex;
import dev.kindred.ops.Resize;
import dev.kindred.ops.Warp;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Taps;
import dev.kindred.semtypes.Canvas;

/** For plans that copy values: which input pixel each output pixel copies. */
interface Sources {

  /**
   * Fills one output row with indices into the input plane, {@link Elements#OUTSIDE} where the fill
   * goes.
   */
  void row(int y, int[] index);

  /** Exact: the output pixel's centre comes from a pixel's centre. */
  static Sources of(Reindex plan) {
    Affine back = plan.forward().inverse();
    Canvas in = plan.in();
    return (y, index) -> {
      for (int x = 0; x < index.length; x++) {
        int column = (int) Math.floor(back.x(x + 0.5, y + 0.5));
        int row = (int) Math.floor(back.y(x + 0.5, y + 0.5));
        index[x] =
            flat(
                plan.border().inside(row, in.height()),
                plan.border().inside(column, in.width()),
                in);
      }
    };
  }

  /** Nearest: the pixel whose centre is nearest, halves to the even index. */
  static Sources nearest(Warp plan, Scratch scratch) {
    Canvas in = plan.in();
    Coordinates from = Coordinates.of(plan, scratch);
    return (y, index) -> {
      from.row(y);
      for (int x = 0; x < index.length; x++) {
        int column = Taps.nearest(from.column[x], from.right[x]);
        int row = Taps.nearest(from.row[x], from.down[x]);
        boolean inside = column >= 0 && column < in.width() && row >= 0 && row < in.height();
        index[x] = inside ? flat(row, column, in) : Elements.OUTSIDE;
      }
    };
  }

  /** Nearest of a resize, by the formula that {@code how} names. */
  static Sources nearest(Resize plan, Interpolation how) {
    Canvas in = plan.in();
    int[] rows = nearest(how, in.height(), plan.out().height());
    int[] columns = nearest(how, in.width(), plan.out().width());
    return (y, index) -> {
      for (int x = 0; x < index.length; x++) {
        index[x] = flat(rows[y], columns[x], in);
      }
    };
  }

  /** In float32, as the definition is: at whole-number borders double would pick another pixel. */
  private static int[] nearest(Interpolation how, int in, int out) {
    float scale = (float) in / out;
    float first = how == Interpolation.NEAREST_EXACT ? 0.5f : 0;
    int[] source = new int[out];
    for (int i = 0; i < out; i++) {
      source[i] = Math.min((int) ((i + first) * scale), in - 1);
    }
    return source;
  }

  private static int flat(int row, int column, Canvas in) {
    return row < 0 || column < 0 ? Elements.OUTSIDE : row * in.width() + column;
  }
}
