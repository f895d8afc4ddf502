// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

import dev.kindred.semtypes.Canvas;
import java.util.List;

/**
 * A thin-plate spline: {@code a + b·x + c·y + Σ wₖ·U(distance to point k)} with {@code U(r) = r²·ln
 * r}, for each coordinate.
 */
final class ThinPlate {

  private final List<Place> knots;
  private final double[] inX;
  private final double[] inY;

  private ThinPlate(List<Place> knots, double[] inX, double[] inY) {
    this.knots = knots;
    this.inX = inX;
    this.inY = inY;
  }

  /**
   * The spline that sends each of {@code knots} to its value.
   *
   * @throws IllegalArgumentException where they do not decide one
   */
  static ThinPlate through(List<Place> knots, List<Place> values) {
    if (knots.size() != values.size() || knots.size() < 3) {
      throw new IllegalArgumentException(
          "thin-plate spline of %d points to %d: give as many of each, at least 3"
              .formatted(values.size(), knots.size()));
    }
    double[] xs = values.stream().mapToDouble(Place::x).toArray();
    double[] ys = values.stream().mapToDouble(Place::y).toArray();
    return new ThinPlate(List.copyOf(knots), solved(knots, xs), solved(knots, ys));
  }

  private static double[] solved(List<Place> knots, double[] values) {
    int n = knots.size();
    double[][] equations = new double[n + 3][n + 4];
    for (int i = 0; i < n; i++) {
      Place at = knots.get(i);
      double[] plane = {1, at.x(), at.y()};
      for (int j = 0; j < n; j++) {
        equations[i][j] = bend(at.x() - knots.get(j).x(), at.y() - knots.get(j).y());
      }
      for (int k = 0; k < 3; k++) {
        equations[i][n + k] = plane[k];
        equations[n + k][i] = plane[k];
      }
      equations[i][n + 3] = values[i];
    }
    return LinearSystem.solve(equations)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "thin-plate spline to %s: two of the points are the same or all lie on a line; leave some out"
                    .formatted(knots)));
  }

  private static double bend(double dx, double dy) {
    double square = dx * dx + dy * dy;
    return square == 0 ? 0 : 0.5 * square * Math.log(square);
  }

  /** How far the spline moves the centre of each pixel: x and y, row by row. */
  float[] dense(Canvas canvas) {
    float[] field = new float[Math.multiplyExact(2, canvas.height() * canvas.width())];
    int i = 0;
    for (int row = 0; row < canvas.height(); row++) {
      for (int column = 0; column < canvas.width(); column++) {
        double x = column + 0.5;
        double y = row + 0.5;
        field[i++] = (float) (at(inX, x, y) - x);
        field[i++] = (float) (at(inY, x, y) - y);
      }
    }
    return field;
  }

  private double at(double[] factors, double x, double y) {
    int n = knots.size();
    double sum = factors[n] + factors[n + 1] * x + factors[n + 2] * y;
    for (int i = 0; i < n; i++) {
      sum += factors[i] * bend(x - knots.get(i).x(), y - knots.get(i).y());
    }
    return sum;
  }
}
