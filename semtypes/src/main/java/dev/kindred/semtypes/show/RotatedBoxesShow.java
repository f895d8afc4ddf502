// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import java.awt.Color;

/** How turned boxes are shown: their outline, and the label where it begins. */
final class RotatedBoxesShow {
  /** The colours of upright boxes. */
  private static final int FIRST_COLOR = 3;

  private RotatedBoxesShow() {}

  @Dispatch(Show.class)
  static Picture show(RotatedBoxes x) {
    return Sketch.alone(x, x.toString(), sketch -> draw(sketch, x));
  }

  @Dispatch(Overlay.class)
  static Picture draw(Picture under, RotatedBoxes x) {
    return Sketch.over(under, x, "rotated boxes", x.toString(), sketch -> draw(sketch, x));
  }

  private static void draw(Sketch sketch, RotatedBoxes x) {
    for (int box = 0; box < x.count(); box++) {
      sketch.outline(color(x, box), corners(x, box));
    }
    // Plates last, so that no outline crosses a word.
    for (int box = 0; box < x.labels().size(); box++) {
      float[] corners = corners(x, box);
      sketch.tag(color(x, box), corners[0], corners[1], x.labels().get(box));
    }
  }

  private static float[] corners(RotatedBoxes x, int box) {
    float[] corners = new float[8];
    for (int i = 0; i < corners.length; i++) {
      corners[i] = x.corners().getFloat(8L * box + i);
    }
    return corners;
  }

  private static Color color(RotatedBoxes x, int box) {
    return Palette.of(FIRST_COLOR + Palette.kind(x.labels(), box));
  }
}
