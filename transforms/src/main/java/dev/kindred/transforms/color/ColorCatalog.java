// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.transforms.Catalog;
import java.util.List;

/** The transforms of this package. */
public final class ColorCatalog implements Catalog {
  @Override
  public List<Entry> entries() {
    return List.of(
        Entry.of(new ColorJitter(0.2, 0.2, 0.2)),
        Entry.of(new Normalize(ChannelStatistics.IMAGENET)),
        Entry.of(Recolor.of(new Brightness(1.2), new Contrast(0.8), new Saturation(1.5))));
  }
}
