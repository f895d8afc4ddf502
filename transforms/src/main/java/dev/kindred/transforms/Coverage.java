// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.Chain;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Composition;
import dev.kindred.ops.map.Displacement;
import dev.kindred.ops.map.Mapping;
import dev.kindred.ops.map.Place;
import dev.kindred.ops.map.Projective;
import dev.kindred.semtypes.Canvas;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How much of a picture is still on the canvas after some geometry: the part of the first canvas
 * that no step has cut off, as a polygon in the coordinates of the last one. Independent of the
 * number of pixels, and exact but for displacements, whose bent sides it takes in pieces.
 *
 * @param corners of the polygon, in turn; fewer than three where nothing is left
 * @param fraction of the whole picture that the polygon holds, from 0 to 1
 */
record Coverage(List<Place> corners, double fraction) {
  /** Into so many pieces a side is cut where a displacement bends it. */
  private static final int BENDS = 32;

  /** So near the horizon, as a share of the nearest corner's distance, nothing is on a canvas. */
  private static final double HORIZON = 1e-6;

  /** All of a picture. */
  static Coverage whole(Canvas canvas) {
    double w = canvas.width();
    double h = canvas.height();
    return new Coverage(
        List.of(new Place(0, 0), new Place(w, 0), new Place(w, h), new Place(0, h)), 1);
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
    Mapping map = geometry.forward();
    List<Place> left = cut(moved(seen(rim(map), map), map), geometry.out());
    double area = area(corners);
    double kept = area(moved(left, map.inverse()));
    return new Coverage(left, area == 0 ? 0 : fraction * kept / area);
  }

  /** The corners, and points between them where the map bends the sides. */
  private List<Place> rim(Mapping map) {
    int pieces =
        switch (map) {
          case Affine _, Projective _ -> 1;
          case Displacement _, Composition _ -> BENDS;
        };
    Stream.Builder<Place> rim = Stream.builder();
    for (int i = 0; i < corners.size(); i++) {
      Place from = corners.get(i);
      Place to = corners.get((i + 1) % corners.size());
      for (int k = 0; k < pieces; k++) {
        rim.add(between(from, to, (double) k / pieces));
      }
    }
    return rim.build().toList();
  }

  /** What lies before the horizon, where the map has one. */
  private static List<Place> seen(List<Place> polygon, Mapping map) {
    if (!(map instanceof Projective p)) {
      return polygon;
    }
    double nearest = polygon.stream().mapToDouble(c -> p.w(c.x(), c.y())).max().orElse(0);
    return cut(polygon, c -> p.w(c.x(), c.y()) - HORIZON * nearest);
  }

  private static List<Place> moved(List<Place> places, Mapping map) {
    return places.stream().map(p -> map.at(p.x(), p.y())).toList();
  }

  private static Place between(Place from, Place to, double t) {
    return new Place(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y()));
  }

  /**
   * Sutherland and Hodgman, Reentrant polygon clipping (1974): one side of the canvas after the
   * other.
   */
  private static List<Place> cut(List<Place> polygon, Canvas canvas) {
    List<Place> left = polygon;
    for (ToDoubleFunction<Place> distance :
        List.<ToDoubleFunction<Place>>of(
            Place::x, Place::y, c -> canvas.width() - c.x(), c -> canvas.height() - c.y())) {
      left = cut(left, distance);
    }
    return left;
  }

  private static List<Place> cut(List<Place> polygon, ToDoubleFunction<Place> inside) {
    Stream.Builder<Place> left = Stream.builder();
    for (int i = 0; i < polygon.size(); i++) {
      Place from = polygon.get(i);
      Place to = polygon.get((i + 1) % polygon.size());
      double a = inside.applyAsDouble(from);
      double b = inside.applyAsDouble(to);
      if (a >= 0) {
        left.add(from);
      }
      if (a * b < 0) {
        double t = a / (a - b);
        left.add(between(from, to, t));
      }
    }
    return left.build().toList();
  }

  private static double area(List<Place> polygon) {
    double twice = 0;
    for (int i = 0; i < polygon.size(); i++) {
      Place from = polygon.get(i);
      Place to = polygon.get((i + 1) % polygon.size());
      twice += from.x() * to.y() - to.x() * from.y();
    }
    return Math.abs(twice) / 2;
  }
}
