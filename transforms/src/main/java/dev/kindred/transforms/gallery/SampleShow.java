// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.show.Picture;
import dev.kindred.semtypes.show.Show;
import dev.kindred.semtypes.show.Tiles;
import dev.kindred.semtypes.show.Tiles.Tile;
import dev.kindred.transforms.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How samples are shown: each of their pictures with all that lies on it, and beside them what has
 * no place on a canvas.
 */
final class SampleShow {
  private SampleShow() {}

  @Dispatch(Show.class)
  static Picture show(Sample x) {
    String text =
        x.members().entrySet().stream()
            .map(each -> each.getKey() + ": " + Composite.text(each.getValue()))
            .collect(Collectors.joining("; ", "Sample of ", ""));
    List<Picture> pictures = new ArrayList<>(Composite.of(x));
    pictures.addAll(Composite.besides(x));
    return pictures.size() == 1
        ? pictures.getFirst().withText(text)
        : Tiles.of(pictures.stream().map(each -> new Tile(each.image(), each.text())).toList())
            .picture(text);
  }
}
