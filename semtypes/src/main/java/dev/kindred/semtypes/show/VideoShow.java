// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.image.Video;
import dev.kindred.semtypes.show.Tiles.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How videos are shown: some frames from the first to the last, with their times. */
final class VideoShow {
  private static final int MOST_FRAMES = 8;

  /** The longest side of a frame, in pixels of the screen. */
  private static final int FRAME = 240;

  private VideoShow() {}

  @Dispatch(Show.class)
  static Picture show(Video x) {
    int shown = Math.min(x.count(), MOST_FRAMES);
    List<Tile> tiles = new ArrayList<>();
    for (int i = 0; i < shown; i++) {
      int frame = shown == 1 ? 0 : (int) ((long) i * (x.count() - 1) / (shown - 1));
      String caption = String.format(Locale.ROOT, "%d: %.2f s", frame, frame / x.framesPerSecond());
      tiles.add(new Tile(Show.SHOW.show(x.frame(frame)).within(FRAME).image(), caption));
    }
    return Tiles.of(tiles)
        .picture(x + (shown < x.count() ? ", shown by " + shown + " of its frames" : ""));
  }
}
