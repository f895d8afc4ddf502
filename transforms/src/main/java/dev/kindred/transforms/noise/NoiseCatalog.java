// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.geometric.Range;
import java.util.List;

/** The transforms of this package. */
public final class NoiseCatalog implements Catalog {
  @Override
  public List<Entry> entries() {
    return List.of(
        Entry.of(new GaussianBlur(5, 1.2)),
        Entry.of(new GaussianNoise(0, 0.05, 7), new GaussianNoise(0.1, 0.02, 7)),
        Entry.of(new IsoNoise(0.05, 0.02, 7)),
        Entry.of(new MedianBlur(3)),
        Entry.of(new MotionBlur(7, 30)),
        Entry.of(new RandomGaussianBlur(5, Range.of(0.1, 2))),
        Entry.of(new RandomGaussianNoise(Range.of(0.01, 0.1))),
        Entry.of(new RandomIsoNoise(Range.of(0.01, 0.1), Range.of(0, 0.05))),
        Entry.of(new RandomMedianBlur(3, 5)),
        Entry.of(new RandomMotionBlur(3, 9)),
        Entry.of(new RandomSaltAndPepper(Range.of(0, 0.05))),
        Entry.of(new RandomShotNoise(Range.of(20, 200))),
        Entry.of(new SaltAndPepper(0.1, 0.3, 7)),
        Entry.of(new ShotNoise(50, 7)));
  }
}
