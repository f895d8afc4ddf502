// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.label.Category;
import java.awt.Color;

/** How values without a place are shown: by their text, on a card or in the corner of a picture. */
final class CardShow {
  private static final Canvas CARD = Canvas.hw(64, 320);

  private static final Color PLATE = new Color(0xF2, 0xF2, 0xEE);

  private CardShow() {}

  /** A value whose type has no picture of its own. */
  @Dispatch(Show.class)
  static Picture card(Semantic x) {
    String text = x.toString();
    Sketch sketch = Sketch.on(CARD);
    sketch.tag(PLATE, 12, 40, text.lines().findFirst().orElse(""));
    return sketch.picture(text.replace('\n', ' '));
  }

  /** In the upper left corner. */
  @Dispatch(Overlay.class)
  static Picture draw(Picture under, Category x) {
    Sketch sketch = Sketch.over(under);
    sketch.tag(PLATE, 0, 0, x.name());
    return sketch.picture(under.text() + " + " + x);
  }
}
