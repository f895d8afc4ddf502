// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

/**
 * Where a tile of an output row comes from along one axis of the input, by an affine map: the
 * definition of sampling coordinates that every engine keeps to the bit.
 *
 * <p>A row is cut into tiles of {@link #TILE} columns, the first at column 0. The centre of a
 * tile's first pixel goes through the inverse map in double, and half a pixel is taken off to make
 * it an index coordinate (0 is the centre of the first pixel):
 *
 * <pre>
 * U0 = ((a·(x0 + 0.5) + b·(y + 0.5)) + c) − 0.5      kept within ±2³⁰, NaN counting as 2³⁰
 * index = floor(U0)      fraction = (float) (U0 − index)      step = (float) a
 * </pre>
 *
 * Pixel {@code x0 + t} then comes from {@code index + s} with {@code s = fma(t, step, fraction)} in
 * float32. So floats only ever hold the little that happens within a tile: coordinates are as good
 * at column 10 000 as at column 0, and no engine needs doubles per pixel.
 *
 * @param index the whole part, from which floats count
 * @param fraction of the first pixel, from 0 to 1
 * @param step from one pixel to the next
 */
public record Anchor(int index, float fraction, float step) {

  /** Columns of a tile; a tile starts at each multiple of it. */
  public static final int TILE = 64;

  private static final double FARTHEST = 1 << 30;

  /**
   * The columns that a tile comes from.
   *
   * @param back output points to input points
   * @param x0 the tile's first column
   */
  public static Anchor column(Affine back, int x0, int y) {
    return at(back.x(x0 + 0.5, y + 0.5) - 0.5, back.a());
  }

  /**
   * The rows that a tile comes from.
   *
   * @param back output points to input points
   * @param x0 the tile's first column
   */
  public static Anchor row(Affine back, int x0, int y) {
    return at(back.y(x0 + 0.5, y + 0.5) - 0.5, back.d());
  }

  /**
   * From the index coordinate of a tile's first pixel.
   *
   * @param first U0 above
   * @param step from one pixel to the next
   */
  public static Anchor at(double first, double step) {
    double near = first < FARTHEST ? Math.max(first, -FARTHEST) : FARTHEST;
    int index = (int) Math.floor(near);
    return new Anchor(index, (float) (near - index), (float) step);
  }

  /** How far right of {@link #index} the pixel lies that is {@code t} columns into the tile. */
  public float offset(int t) {
    return Math.fma((float) t, step, fraction);
  }
}
