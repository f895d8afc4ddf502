// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.Chain;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How much of a picture is still on the canvas after some geometry: the part of the first canvas
 * that no step has cut off, as a convex polygon in the coordinates of the last one. Exact, and
 * independent of the number of pixels.
 *
 * @param corners of the polygon, in turn; fewer than three where nothing is left
 * @param fraction of the whole picture that the polygon holds, from 0 to 1
 */
record Coverage(List<Corner> corners, double fraction) {
  /** A corner in edge coordinates. */
  record Corner(double x, double y) {}

  /** All of a picture. */
  static Coverage whole(Canvas canvas) {
    double w = canvas.width();
    double h = canvas.height();
    return new Coverage(
        List.of(new Corner(0, 0), new Corner(w, 0), new Corner(w, h), new Corner(0, h)), 1);
  }

  /** What is left after the geometry. */
  Coverage after(Geometry geometry) {
    if (geometry instanceof Chain(List<Geometry> steps)) {
      Coverage now = this;
      for (Geometry step : steps) {
        now = now.after(step);
      }
      return now;
    }
    Affine map = geometry.forward();
    List<Corner> moved =
        corners.stream().map(c -> new Corner(map.x(c.x(), c.y()), map.y(c.x(), c.y()))).toList();
    List<Corner> left = cut(moved, geometry.out());
    double area = area(moved);
    return new Coverage(left, area == 0 ? 0 : fraction * area(left) / area);
  }

  /**
   * Sutherland and Hodgman, Reentrant polygon clipping (1974): one side of the canvas after the
   * other.
   */
  private static List<Corner> cut(List<Corner> polygon, Canvas canvas) {
    List<Corner> left = polygon;
    for (ToDoubleFunction<Corner> distance :
        List.<ToDoubleFunction<Corner>>of(
            Corner::x, Corner::y, c -> canvas.width() - c.x(), c -> canvas.height() - c.y())) {
      left = cut(left, distance);
    }
    return left;
  }

  private static List<Corner> cut(List<Corner> polygon, ToDoubleFunction<Corner> inside) {
    Stream.Builder<Corner> left = Stream.builder();
    for (int i = 0; i < polygon.size(); i++) {
      Corner from = polygon.get(i);
      Corner to = polygon.get((i + 1) % polygon.size());
      double a = inside.applyAsDouble(from);
      double b = inside.applyAsDouble(to);
      if (a >= 0) {
        left.add(from);
      }
      if (a * b < 0) {
        double t = a / (a - b);
        left.add(
            new Corner(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y())));
      }
    }
    return left.build().toList();
  }

  private static double area(List<Corner> polygon) {
    double twice = 0;
    for (int i = 0; i < polygon.size(); i++) {
      Corner from = polygon.get(i);
      Corner to = polygon.get((i + 1) % polygon.size());
      twice += from.x() * to.y() - to.x() * from.y();
    }
    return Math.abs(twice) / 2;
  }
}
