// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.Presence;
import dev.kindred.semtypes.geometry.Skeleton.Link;
import java.awt.Color;

/**
 * How poses are shown: a colour for each, lines for the links of the skeleton, a full spot for a
 * point that is seen and a hollow one for a point that is hidden. Absent points are left out.
 */
final class KeypointsShow {
  /** Other colours than those of the first labels of a mask. */
  private static final int FIRST_COLOR = 6;

  private KeypointsShow() {}

  @Dispatch(Show.class)
  static Picture show(Keypoints x) {
    return Sketch.alone(x, x.toString(), sketch -> draw(sketch, x));
  }

  @Dispatch(Overlay.class)
  static Picture draw(Picture under, Keypoints x) {
    return Sketch.over(under, x, "keypoints", x.toString(), sketch -> draw(sketch, x));
  }

  private static void draw(Sketch sketch, Keypoints x) {
    int count = x.skeleton().count();
    for (int pose = 0; pose < x.poses(); pose++) {
      Color color = Palette.of(FIRST_COLOR + pose);
      for (Link link : x.skeleton().links()) {
        int from = pose * count + link.from();
        int to = pose * count + link.to();
        if (isThere(x, from) && isThere(x, to)) {
          sketch.line(color, x.x(from), x.y(from), x.x(to), x.y(to));
        }
      }
      for (int point = pose * count; point < (pose + 1) * count; point++) {
        if (isThere(x, point)) {
          sketch.spot(color, x.x(point), x.y(point), x.presence(point) == Presence.VISIBLE);
        }
      }
    }
  }

  private static boolean isThere(Keypoints x, int point) {
    return x.presence(point) != Presence.ABSENT;
  }
}
