// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.F64;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.map.Anchor;
import java.util.List;

/**
 * Where the pixels of a thread come from by a projective map: what {@link
 * dev.kindred.ops.map.PerspectiveAnchor} defines, on the card.
 */
final class Perspective {
  private final PtxWriter ptx;
  private final F64 px;
  private final F64 py;
  private final F64 g;
  private final F64 w;
  private final I32 t;

  private Perspective(PtxWriter ptx, F64 px, F64 py, F64 g, F64 w, I32 t) {
    this.ptx = ptx;
    this.px = px;
    this.py = py;
    this.g = g;
    this.w = w;
    this.t = t;
  }

  /** One axis before it is known whether the tile is seen. */
  private record Line(I32 index, F32 fraction, F32 step) {}

  /** Both axes, by the nine numbers of the item. */
  static Axis.Pairing of(PtxWriter ptx, Item item, I32 x, I32 y) {
    List<F64> ab = item.matrix(0);
    List<F64> cd = item.matrix(2);
    List<F64> ef = item.matrix(4);
    List<F64> gh = item.matrix(6);
    F64 i = item.matrix(8).getFirst();
    F64 g = gh.get(0);
    I32 origin = ptx.select(ptx.isLess(F64.of(0), g), I32.of(Anchor.TILE - 1), I32.of(0));
    I32 column = ptx.add(ptx.and(x, I32.of(-Anchor.TILE)), origin);
    F64 px = ptx.add(ptx.toDouble(column), F64.of(0.5));
    F64 py = ptx.add(ptx.toDouble(y), F64.of(0.5));
    F64 w = ptx.add(ptx.add(ptx.multiply(g, px), ptx.multiply(gh.get(1), py)), i);
    I32 t = ptx.subtract(ptx.and(x, I32.of(Anchor.TILE - 1)), origin);
    Perspective map = new Perspective(ptx, px, py, g, w, t);
    Line columns = map.line(ab.get(0), ab.get(1), cd.get(0));
    Line rows = map.line(cd.get(1), ef.get(0), ef.get(1));
    F32 turn = map.turn(columns, rows);
    return new Axis.Pairing(map.axis(columns, turn), map.axis(rows, turn));
  }

  private Line line(F64 a, F64 b, F64 c) {
    F64 linear = ptx.add(ptx.multiply(a, px), ptx.multiply(b, py));
    F64 u = ptx.divide(ptx.add(linear, c), w);
    F64 step = ptx.divide(ptx.subtract(a, ptx.multiply(u, g)), w);
    F64 near = ptx.clamp(ptx.subtract(u, F64.of(0.5)), -Axis.FARTHEST, Axis.FARTHEST);
    I32 index = ptx.below(near);
    F32 fraction = ptx.toFloat(ptx.subtract(near, ptx.toDouble(index)));
    return new Line(index, fraction, ptx.toFloat(step));
  }

  /** No number where nothing of the tile is seen, so that no depth is positive. */
  private F32 turn(Line columns, Line rows) {
    Bool finite =
        ptx.and(
            ptx.isLess(ptx.magnitude(columns.step), F32.of(Float.POSITIVE_INFINITY)),
            ptx.isLess(ptx.magnitude(rows.step), F32.of(Float.POSITIVE_INFINITY)));
    Bool seen = ptx.and(ptx.isLess(F64.of(0), w), finite);
    return ptx.select(seen, ptx.toFloat(ptx.divide(g, w)), F32.of(Float.NaN));
  }

  private Axis axis(Line line, F32 turn) {
    return new Axis(
        ptx,
        line.index,
        lane -> {
          F32 right = ptx.toFloat(lane == 0 ? t : ptx.add(t, I32.of(lane)));
          F32 depth = ptx.fma(right, turn, F32.of(1));
          Bool seen = ptx.isLess(F32.of(0), depth);
          F32 offset = ptx.add(ptx.divide(ptx.multiply(right, line.step), depth), line.fraction);
          return new Axis.Point(
              ptx.select(seen, line.index, Axis.NOWHERE),
              ptx.select(seen, offset, F32.of(0)),
              seen);
        });
  }
}
