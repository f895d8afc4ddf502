// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

/**
 * Where a tile of an output row comes from by a projective map: what {@link Anchor} is for affine
 * ones, and as binding for every engine.
 *
 * <p>The anchor is the pixel of the tile that is farthest before the horizon, the first or, where
 * {@code g > 0}, the last of its {@link Anchor#TILE} columns, even if the row ends before it. With
 * the coefficients of the inverse map and {@code (px, py)} the centre of that pixel, in double:
 *
 * <pre>
 * w = (g·px + h·py) + i      U = ((a·px + b·py) + c) / w      V likewise with d, e, f
 * index = floor(U − 0.5)     fraction = (float) ((U − 0.5) − index)     kept within ±2³⁰
 * step = (float) ((a − U·g) / w)      turn = (float) (g / w)
 * </pre>
 *
 * A pixel {@code t} columns to the right of the anchor then comes from {@code index + s}, in
 * float32:
 *
 * <pre>
 * depth = fma(t, turn, 1)      s = (t·step) / depth + fraction
 * </pre>
 *
 * It is outside where {@code depth} is not positive, and so is the whole tile where {@code w} is
 * not or a step is not finite.
 *
 * @param column the columns it comes from, at the anchor
 * @param row the rows it comes from, at the anchor
 * @param turn by how much the depth changes from one pixel to the next
 * @param origin the anchor's column in the tile
 */
public record PerspectiveAnchor(Anchor column, Anchor row, float turn, int origin) {

  /** No pixel of the tile is before the horizon: no depth is positive. */
  private static final PerspectiveAnchor BEHIND =
      new PerspectiveAnchor(new Anchor(0, 0, 0), new Anchor(0, 0, 0), Float.NaN, 0);

  /**
   * The anchor of a tile.
   *
   * @param back output points to input points
   * @param x0 the tile's first column
   */
  public static PerspectiveAnchor of(Projective back, int x0, int y) {
    int origin = back.g() > 0 ? Anchor.TILE - 1 : 0;
    double px = x0 + origin + 0.5;
    double py = y + 0.5;
    double w = back.w(px, py);
    double u = (back.a() * px + back.b() * py + back.c()) / w;
    double v = (back.d() * px + back.e() * py + back.f()) / w;
    Anchor column = Anchor.at(u - 0.5, (back.a() - u * back.g()) / w);
    Anchor row = Anchor.at(v - 0.5, (back.d() - v * back.g()) / w);
    float turn = (float) (back.g() / w);
    return w > 0 && Float.isFinite(column.step()) && Float.isFinite(row.step())
        ? new PerspectiveAnchor(column, row, turn, origin)
        : BEHIND;
  }

  /**
   * How far before the horizon the pixel lies that is {@code t} columns into the tile, with 1 at
   * the anchor; it is seen where this is positive.
   */
  public float depth(int t) {
    return Math.fma((float) (t - origin), turn, 1);
  }

  /** How far right of the column's index a pixel lies that is seen. */
  public float right(int t) {
    return offset(column, t);
  }

  /** How far below the row's index a pixel lies that is seen. */
  public float down(int t) {
    return offset(row, t);
  }

  private float offset(Anchor anchor, int t) {
    return (t - origin) * anchor.step() / depth(t) + anchor.fraction();
  }
}
