// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;

/** The size rule of {@code rotate(expand)}: torchvision's, after PIL's. */
final class Expansion {

  /** Sizes are cut to this many pixels, so that noise in the last digits adds no row. */
  private static final double STEP = 1e-4;

  private Expansion() {}

  /** The canvas that holds the whole of {@code in} after a turn around its middle. */
  static Canvas of(Canvas in, Affine turn) {
    Affine back = turn.inverse();
    double x = in.width() / 2.0;
    double y = in.height() / 2.0;
    return Canvas.hw(
        extent(y, back.y(-x, -y), back.y(-x, y), back.y(x, y), back.y(x, -y)),
        extent(x, back.x(-x, -y), back.x(-x, y), back.x(x, y), back.x(x, -y)));
  }

  private static int extent(double half, double... corners) {
    double most = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (double corner : corners) {
      most = Math.max(most, cut(corner + half));
      least = Math.min(least, cut(corner + half));
    }
    return (int) (Math.ceil(most) - Math.floor(least));
  }

  private static double cut(double value) {
    double steps = value / STEP;
    return (steps < 0 ? Math.ceil(steps) : Math.floor(steps)) * STEP;
  }
}
