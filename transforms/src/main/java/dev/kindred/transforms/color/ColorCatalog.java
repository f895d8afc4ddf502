// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.geometric.Range;
import java.util.List;
import java.util.stream.Stream;

/** The transforms of this package. */
public final class ColorCatalog implements Catalog {
  @Override
  public List<Entry> entries() {
    return Stream.concat(fixed().stream(), drawn().stream()).toList();
  }

  private static List<Entry> fixed() {
    return List.of(
        Entry.of(new AutoContrast()),
        Entry.of(new Brightness(1.2)),
        Entry.of(new Clahe(), new Clahe(2, 4, 3)),
        Entry.of(new Contrast(0.8)),
        Entry.of(new DropChannels(List.of(0)), new DropChannels(List.of(1, 2))),
        Entry.of(new Equalize()),
        Entry.of(new Gamma(1.5), new Gamma(0.5, 1.2)),
        Entry.of(new Grayscale()),
        Entry.of(new Hue(0.1)),
        Entry.of(new Invert()),
        Entry.of(new Normalize(ChannelStatistics.IMAGENET)),
        Entry.of(new PermuteChannels(List.of(2, 1, 0))),
        Entry.of(new Posterize(3)),
        Entry.of(
            Recolor.of(
                new dev.kindred.ops.pixel.Brightness(1.2),
                new dev.kindred.ops.pixel.Contrast(0.8),
                new dev.kindred.ops.pixel.Saturation(1.5))),
        Entry.of(new Saturation(1.5)),
        Entry.of(new Sharpness(2)),
        Entry.of(new ShuffleChannels(DrawKey.of(1, 2, 3))),
        Entry.of(new Solarize(0.5)),
        Entry.of(new ToFloat()));
  }

  private static List<Entry> drawn() {
    return List.of(
        Entry.of(new ColorJitter(0.2, 0.2, 0.2), new ColorJitter(0.2, 0.2, 0.2, 0.1)),
        Entry.of(new RandomBrightness(Range.of(0.8, 1.2))),
        Entry.of(new RandomChannelDrop(0.3)),
        Entry.of(new RandomChannelShuffle()),
        Entry.of(new RandomClahe(Range.of(1, 4))),
        Entry.of(new RandomContrast(Range.of(0.8, 1.2))),
        Entry.of(new RandomGamma(Range.of(0.5, 2))),
        Entry.of(new RandomHue(Range.around(0.1))),
        Entry.of(new RandomPosterize(3, 7)),
        Entry.of(new RandomSaturation(Range.of(0.5, 1.5))),
        Entry.of(new RandomSharpness(Range.of(0, 2))),
        Entry.of(new RandomSolarize(Range.of(0.3, 0.8))));
  }
}
