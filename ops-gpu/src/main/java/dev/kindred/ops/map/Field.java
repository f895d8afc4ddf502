// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

import dev.kindred.semtypes.Canvas;
import java.util.Arrays;

/** Displacements at the centres of pixels, bilinear between them and constant beyond the outer. */
final class Field {

  private final Canvas canvas;
  private final float[] values;

  /**
   * @param values x and y of each pixel, row by row; not copied
   */
  Field(Canvas canvas, float[] values) {
    this.canvas = canvas;
    this.values = values;
  }

  Canvas canvas() {
    return canvas;
  }

  /** A copy of all values. */
  float[] values() {
    return values.clone();
  }

  void row(int y, float[] dx, float[] dy) {
    int at = 2 * y * canvas.width();
    for (int x = 0; x < canvas.width(); x++) {
      dx[x] = values[at + 2 * x];
      dy[x] = values[at + 2 * x + 1];
    }
  }

  /** The length of the longest displacement along one axis. */
  float longest() {
    float longest = 0;
    for (float value : values) {
      longest = Math.max(longest, Math.abs(value));
    }
    return longest;
  }

  /** The index of the pixel that holds the point, or of the nearest, less its displacement. */
  Place lookedUp(double x, double y) {
    int column = Math.clamp((long) Math.floor(x), 0, canvas.width() - 1);
    int row = Math.clamp((long) Math.floor(y), 0, canvas.height() - 1);
    return new Place(column - value(row, column, 0), row - value(row, column, 1));
  }

  /** The displacement of a point in edge coordinates, and how it changes from there. */
  Slope at(double x, double y) {
    double u = x - 0.5;
    double v = y - 0.5;
    int column = Math.clamp((long) Math.floor(u), 0, Math.max(canvas.width() - 2, 0));
    int row = Math.clamp((long) Math.floor(v), 0, Math.max(canvas.height() - 2, 0));
    int right = Math.min(column + 1, canvas.width() - 1);
    int below = Math.min(row + 1, canvas.height() - 1);
    double s = Math.clamp(u - column, 0.0, 1.0);
    double t = Math.clamp(v - row, 0.0, 1.0);
    double[] inX = blend(row, below, column, right, s, t, 0);
    double[] inY = blend(row, below, column, right, s, t, 1);
    boolean levelX = u < 0 || u > canvas.width() - 1;
    boolean levelY = v < 0 || v > canvas.height() - 1;
    return new Slope(
        inX[0],
        inY[0],
        levelX ? 0 : inX[1],
        levelY ? 0 : inX[2],
        levelX ? 0 : inY[1],
        levelY ? 0 : inY[2]);
  }

  /** The value in a cell of four pixels, and by how much it grows to the right and down. */
  private double[] blend(int row, int below, int column, int right, double s, double t, int axis) {
    double topLeft = value(row, column, axis);
    double topRight = value(row, right, axis);
    double bottomLeft = value(below, column, axis);
    double bottomRight = value(below, right, axis);
    double top = topLeft + s * (topRight - topLeft);
    double bottom = bottomLeft + s * (bottomRight - bottomLeft);
    double across = (1 - t) * (topRight - topLeft) + t * (bottomRight - bottomLeft);
    return new double[] {top + t * (bottom - top), across, bottom - top};
  }

  private double value(int row, int column, int axis) {
    return values[2 * (row * canvas.width() + column) + axis];
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Field that
        && canvas.equals(that.canvas)
        && Arrays.equals(values, that.values);
  }

  /**
   * A displacement and its derivatives.
   *
   * @param x the displacement to the right
   * @param y the displacement down
   * @param xx how x grows to the right
   * @param xy how x grows down
   * @param yx how y grows to the right
   * @param yy how y grows down
   */
  record Slope(double x, double y, double xx, double xy, double yx, double yy) {}
}
