// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.ops.map.Mapping;
import dev.kindred.ops.map.Place;
import dev.kindred.semtypes.Canvas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Where a canvas comes to lie by a matrix: a convex polygon.
 *
 * @param corners in turn; empty where the horizon cuts the canvas, so that it has no bounds
 */
record Footprint(Optional<List<Place>> corners) {

  /** Rounding must not put a corner outside, in pixels. */
  private static final double ROUNDING = 1e-6;

  /** The place of a canvas after the map, which is one matrix. */
  static Footprint of(Canvas canvas, Mapping map) {
    List<Place> corners = new ArrayList<>();
    for (int[] corner : new int[][] {{0, 0}, {1, 0}, {1, 1}, {0, 1}}) {
      Place place =
          map.find(corner[0] * (double) canvas.width(), corner[1] * (double) canvas.height());
      if (place == null) {
        return new Footprint(Optional.empty());
      }
      corners.add(place);
    }
    return new Footprint(Optional.of(corners));
  }

  /** Whether it lies on another canvas, to rounding. */
  boolean isInside(Canvas canvas) {
    return isInside(canvas, 0);
  }

  /** Whether it lies on another canvas and at least {@code inset} pixels from its edges. */
  boolean isInside(Canvas canvas, double inset) {
    double least = inset - ROUNDING;
    return corners.isPresent()
        && corners.get().stream()
            .allMatch(c ->
                c.x() >= least
                    && c.y() >= least
                    && c.x() <= canvas.width() - least
                    && c.y() <= canvas.height() - least);
  }

  /** What two have in common; one without bounds takes nothing from the other. */
  Footprint and(Footprint other) {
    if (corners.isEmpty() || other.corners.isEmpty()) {
      return corners.isEmpty() ? other : this;
    }
    List<Place> cut = corners.get();
    List<Place> window = other.corners.get();
    double turn = Math.signum(twiceArea(window));
    for (int i = 0; i < window.size(); i++) {
      Place from = window.get(i);
      Place to = window.get((i + 1) % window.size());
      cut =
          cut(
              cut,
              p ->
                  turn
                      * ((to.x() - from.x()) * (p.y() - from.y())
                          - (to.y() - from.y()) * (p.x() - from.x())));
    }
    return new Footprint(Optional.of(cut));
  }

  /** One side of Sutherland and Hodgman's Reentrant Polygon Clipping (1974). */
  private static List<Place> cut(List<Place> polygon, ToDoubleFunction<Place> inside) {
    List<Place> left = new ArrayList<>();
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
        left.add(new Place(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y())));
      }
    }
    return left;
  }

  private static double twiceArea(List<Place> polygon) {
    double twice = 0;
    for (int i = 0; i < polygon.size(); i++) {
      Place from = polygon.get(i);
      Place to = polygon.get((i + 1) % polygon.size());
      twice += from.x() * to.y() - to.x() * from.y();
    }
    return twice;
  }
}
