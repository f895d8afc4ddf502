// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.show.Tiles.Tile;
import java.util.ArrayList;
import java.util.List;

/** How batches are shown: their first items side by side, each as it is shown by itself. */
final class BatchShow {
  private static final int MOST_ITEMS = 12;

  /** The longest side of an item, in pixels of the screen. */
  private static final int ITEM = 240;

  private static final int WIDE_ITEM = 600;

  private BatchShow() {}

  @Dispatch(Show.class)
  static Picture show(Batch<?> x) {
    if (x.size() == 0) {
      return CardShow.card(x);
    }
    List<Tile> tiles = new ArrayList<>();
    for (Semantic item : x.items().subList(0, Math.min(x.size(), MOST_ITEMS))) {
      Picture picture = Show.SHOW.show(item);
      tiles.add(new Tile(fitted(picture).image(), tiles.size() + ": " + item));
    }
    int more = x.size() - tiles.size();
    return Tiles.of(tiles).picture(x + (more > 0 ? ", shown without the last " + more : ""));
  }

  /** What is far wider than high, such as the planes of a volume, stays readable. */
  private static Picture fitted(Picture item) {
    boolean wide = item.image().getWidth() > 2 * item.image().getHeight();
    return item.within(wide ? WIDE_ITEM : ITEM);
  }
}
