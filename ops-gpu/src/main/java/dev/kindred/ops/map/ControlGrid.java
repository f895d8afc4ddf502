// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;

/** Fills a canvas with what lies between a few nodes, which span it from edge to edge. */
final class ControlGrid {

  private final float[] nodes;
  private final int rows;
  private final int columns;
  private final boolean smooth;

  private ControlGrid(float[] nodes, int rows, int columns, boolean smooth) {
    this.nodes = nodes;
    this.rows = rows;
    this.columns = columns;
    this.smooth = smooth;
  }

  /** The value at the centre of each pixel: x and y, row by row. */
  static float[] dense(Canvas canvas, Tensor nodes, boolean smooth) {
    boolean fits =
        nodes.dtype() == DType.F32
            && nodes.shape().rank() == 3
            && nodes.shape().size(0) >= 2
            && nodes.shape().size(1) >= 2
            && nodes.shape().size(2) == 2;
    if (!fits) {
      throw new IllegalArgumentException(
          "displacement by nodes, a %s tensor of %s: it needs f32 of [rows, columns, 2], at least 2 × 2 nodes"
              .formatted(nodes.dtype(), nodes.shape()));
    }
    ControlGrid grid =
        new ControlGrid(
            nodes.toFloatArray(), (int) nodes.shape().size(0), (int) nodes.shape().size(1), smooth);
    float[] field = new float[Math.multiplyExact(2, canvas.height() * canvas.width())];
    int i = 0;
    for (int row = 0; row < canvas.height(); row++) {
      for (int column = 0; column < canvas.width(); column++) {
        double x = (column + 0.5) / canvas.width();
        double y = (row + 0.5) / canvas.height();
        field[i++] = (float) grid.at(x, y, 0);
        field[i++] = (float) grid.at(x, y, 1);
      }
    }
    return field;
  }

  /** The value at a point given in shares of the canvas. */
  private double at(double x, double y, int axis) {
    int column = Math.min((int) (x * (columns - 1)), columns - 2);
    int row = Math.min((int) (y * (rows - 1)), rows - 2);
    double[] across = weights(x * (columns - 1) - column);
    double[] down = weights(y * (rows - 1) - row);
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        double weight = down[i] * across[j];
        sum += weight == 0 ? 0 : weight * node(row - 1 + i, column - 1 + j, axis);
      }
    }
    return sum;
  }

  /** What the node before, the two around the point and the one after count. */
  private double[] weights(double t) {
    return smooth
        ? new double[] {
          0.5 * t * (t * (2 - t) - 1),
          0.5 * (t * t * (3 * t - 5) + 2),
          0.5 * t * (t * (4 - 3 * t) + 1),
          0.5 * t * t * (t - 1)
        }
        : new double[] {0, 1 - t, t, 0};
  }

  /** A node, or beyond the outer ones what goes on as they do. */
  private double node(int row, int column, int axis) {
    if (row < 0 || row >= rows) {
      int outer = row < 0 ? 0 : rows - 1;
      return 2 * node(outer, column, axis) - node(2 * outer - row, column, axis);
    }
    if (column < 0 || column >= columns) {
      int outer = column < 0 ? 0 : columns - 1;
      return 2 * node(row, outer, axis) - node(row, 2 * outer - column, axis);
    }
    return nodes[2 * (row * columns + column) + axis];
  }
}
