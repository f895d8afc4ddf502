// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Next;
import dev.kindred.semtypes.image.LabelMap;
import java.awt.Color;

/** How label maps are shown: as any mask, with the name of each label where it first lies. */
final class LabelMapShow {
  private LabelMapShow() {}

  @Dispatch(Show.class)
  static Picture show(@Next Show next, LabelMap x) {
    return named(next.show(x).legible(), x);
  }

  @Dispatch(Overlay.class)
  static Picture draw(@Next Overlay next, Picture under, LabelMap x) {
    return named(next.draw(under, x), x);
  }

  private static Picture named(Picture shown, LabelMap x) {
    Sketch sketch = Sketch.over(shown);
    long[] labels = x.labels().toLongArray();
    int width = x.canvas().width();
    x.counts().keySet().stream()
        .filter(code -> code != 0)
        .forEach(code -> {
          int first = first(labels, code);
          Color color = Palette.of(code - 1L);
          int row = first / width;
          sketch.tag(color, first % width, row, x.name(code));
        });
    return sketch.picture(shown.text());
  }

  private static int first(long[] labels, int code) {
    int at = 0;
    while (labels[at] != code) {
      at++;
    }
    return at;
  }
}
