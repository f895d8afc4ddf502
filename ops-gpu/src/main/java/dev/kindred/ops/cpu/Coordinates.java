// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.map.Affine;

/**
 * Where the pixels of an output row come from, as index coordinates (0 is the centre of the first
 * pixel). This is the only place where the formula stands: the row's first centre exactly, and from
 * there one multiplication per pixel, never a running sum.
 */
final class Coordinates {

  final double[] u;
  final double[] v;
  private final Affine back;

  /** For rows of {@code width} pixels; {@code back} sends output points to input points. */
  Coordinates(Affine back, int width) {
    this.back = back;
    this.u = new double[width];
    this.v = new double[width];
  }

  /** Fills {@link #u} and {@link #v} for the output row {@code y}. */
  void row(int y) {
    double firstU = back.x(0.5, y + 0.5) - 0.5;
    double firstV = back.y(0.5, y + 0.5) - 0.5;
    for (int x = 0; x < u.length; x++) {
      u[x] = Math.fma(x, back.a(), firstU);
      v[x] = Math.fma(x, back.d(), firstV);
    }
  }
}
