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
    Sketch sketch = Sketch.on(x.canvas());
    draw(sketch, x);
    return sketch.picture(x.toString());
  }

  @Dispatch(Overlay.class)
  static Picture draw(Picture under, Polygon x) {
    x.canvas().requireSame("polygon", under.canvas(), "a picture");
    Sketch sketch = Sketch.over(under);
    draw(sketch, x);
    return sketch.picture(under.text() + " + " + x);
  }

  private static void draw(Sketch sketch, Polygon x) {
    sketch.area(
        COLOR, IntStream.range(0, x.rings()).mapToObj(i -> x.ring(i).toFloatArray()).toList());
  }
}
