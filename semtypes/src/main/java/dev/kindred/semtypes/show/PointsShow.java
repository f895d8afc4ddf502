// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.geometry.Points;
import java.util.Locale;
import java.util.StringJoiner;

/** How points are shown: a cross that leaves the place itself free, and its name beside it. */
final class PointsShow {
  private static final int MOST_POINTS = 6;

  /** Other colours than those of the first labels of a mask and of the first boxes. */
  private static final int FIRST_COLOR = 6;

  private PointsShow() {}

  @Dispatch(Show.class)
  static Picture show(Points x) {
    return Sketch.alone(
        x,
        "%s on %s: ".formatted(x.getClass().getSimpleName(), x.canvas()) + text(x),
        sketch -> draw(sketch, x));
  }

  @Dispatch(Overlay.class)
  static Picture draw(Picture under, Points x) {
    return Sketch.over(under, x, "points", "points " + text(x), sketch -> draw(sketch, x));
  }

  private static void draw(Sketch sketch, Points x) {
    float off = sketch.tagDistance();
    for (int i = 0; i < x.names().size(); i++) {
      if (isInside(x, i)) {
        sketch.tag(Palette.of(FIRST_COLOR + i), x.x(i) + off, x.y(i) - off, x.names().get(i));
      }
    }
    for (int i = 0; i < x.count(); i++) {
      sketch.cross(Palette.of(FIRST_COLOR + i), x.x(i), x.y(i));
    }
  }

  private static boolean isInside(Points x, int point) {
    return x.x(point) >= 0
        && x.x(point) <= x.canvas().width()
        && x.y(point) >= 0
        && x.y(point) <= x.canvas().height();
  }

  private static String text(Points x) {
    StringJoiner points = new StringJoiner(", ").setEmptyValue("none");
    int outside = 0;
    for (int i = 0; i < x.count(); i++) {
      outside += isInside(x, i) ? 0 : 1;
      if (i < MOST_POINTS) {
        String name = x.names().isEmpty() ? "" : x.names().get(i) + " ";
        points.add(String.format(Locale.ROOT, "%s(%.1f, %.1f)", name, x.x(i), x.y(i)));
      }
    }
    int more = x.count() - MOST_POINTS;
    return points
        + (more > 0 ? " and " + more + " more" : "")
        + (outside > 0 ? ", " + outside + " outside" : "");
  }
}
