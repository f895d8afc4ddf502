// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Border;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Reindex;
import dev.kindred.ops.Resize;
import dev.kindred.ops.Warp;
import dev.kindred.ops.cpu.vector.NearestStage;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Taps;
import dev.kindred.semtypes.Canvas;

/** For plans that copy values: which input pixel each output pixel copies. */
interface Sources {

  Warming NEAREST = new Warming("nearest", Sources::nearestTrial);

  /**
   * Fills one output row with indices into the input plane, {@link Elements#OUTSIDE} where the fill
   * goes.
   */
  void row(int y, int[] index);

  /**
   * Exact: the output pixel's centre comes from a pixel's centre. Along a row either the column or
   * the row of the input stays, so what each axis adds is found once.
   */
  static Sources of(Reindex plan) {
    Affine back = plan.forward().inverse();
    Canvas in = plan.in();
    boolean kept = back.a() != 0;
    int[] across = new int[plan.out().width()];
    for (int x = 0; x < across.length; x++) {
      int at = (int) Math.floor(kept ? back.x(x + 0.5, 0.5) : back.y(x + 0.5, 0.5));
      int inside = plan.border().inside(at, kept ? in.width() : in.height());
      across[x] = inside < 0 || kept ? inside : inside * in.width();
    }
    return (y, index) -> {
      int at = (int) Math.floor(kept ? back.y(0.5, y + 0.5) : back.x(0.5, y + 0.5));
      int inside = plan.border().inside(at, kept ? in.height() : in.width());
      int start = kept ? inside * in.width() : inside;
      for (int x = 0; x < across.length; x++) {
        index[x] = inside < 0 || across[x] < 0 ? Elements.OUTSIDE : start + across[x];
      }
    };
  }

  /** Nearest: the pixel whose centre is nearest, halves to the even index. */
  static Sources nearest(Warp plan, Scratch scratch) {
    Canvas in = plan.in();
    Sources plain = nearestPlainly(plan, scratch);
    if (!Warming.IS_PRESENT
        || plan.border() != Border.CONSTANT
        || !(plan.forward().inverse() instanceof Affine back)
        || !NearestStage.takes(back, in, plan.out())) {
      return plain;
    }
    int width = plan.out().width();
    int[] found = scratch.ints(width);
    return (y, index) -> {
      if (NEAREST.isReady(1)) {
        NearestStage.fill(back, y, in, width, found);
        System.arraycopy(found, 0, index, 0, width);
      } else {
        plain.row(y, index);
      }
    };
  }

  private static Trial nearestTrial() {
    Canvas canvas = Canvas.hw(256, 256);
    Affine turn = Affine.rotate(10, 128, 128);
    Warp plan = new Warp(canvas, canvas, turn.inverse(), Interpolation.NEAREST, Fill.none());
    int[] index = new int[256];
    return vector -> {
      try (Scratch scratch = Scratch.take()) {
        Sources plain = nearestPlainly(plan, scratch);
        for (int y = 0; y < canvas.height(); y++) {
          if (vector) {
            NearestStage.fill(turn, y, canvas, canvas.width(), index);
          } else {
            plain.row(y, index);
          }
        }
      }
    };
  }

  /** The form that needs nothing compiled. */
  static Sources nearestPlainly(Warp plan, Scratch scratch) {
    Canvas in = plan.in();
    Coordinates from = Coordinates.of(plan, scratch);
    return (y, index) -> {
      from.row(y);
      for (int x = 0; x < from.width; x++) {
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
      for (int x = 0; x < columns.length; x++) {
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
