// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.geometry.NormalizedBoxes;

/** How boxes in shares of a picture are shown: on any canvas, by themselves on a square one. */
final class NormalizedBoxesShow {
  private static final Canvas SQUARE = Canvas.hw(320, 320);

  private NormalizedBoxesShow() {}

  @Dispatch(Show.class)
  static Picture show(NormalizedBoxes x) {
    return BoxesShow.show(x.on(SQUARE)).withText(x.toString());
  }

  @Dispatch(Overlay.class)
  static Picture draw(Picture under, NormalizedBoxes x) {
    return BoxesShow.draw(under, x.on(under.canvas()));
  }
}
