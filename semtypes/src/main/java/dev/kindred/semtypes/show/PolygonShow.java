// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.geometry.Polygon;
import java.awt.Color;
import java.util.stream.IntStream;

/** How outlines are shown: closed lines, and what they enclose in a thin colour. */
final class PolygonShow {
  /** Another colour than that of the first label of a mask. */
  private static final Color COLOR = Palette.of(6);

  private PolygonShow() {}

  @Dispatch(Show.class)
  static Picture show(Polygon x) {
    return Sketch.alone(x, x.toString(), sketch -> draw(sketch, x));
  }

  @Dispatch(Overlay.class)
  static Picture draw(Picture under, Polygon x) {
    return Sketch.over(under, x, "polygon", x.toString(), sketch -> draw(sketch, x));
  }

  private static void draw(Sketch sketch, Polygon x) {
    sketch.area(
        COLOR, IntStream.range(0, x.rings()).mapToObj(i -> x.ring(i).toFloatArray()).toList());
  }
}
