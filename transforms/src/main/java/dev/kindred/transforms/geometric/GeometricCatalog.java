// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.transforms.Catalog;
import java.util.List;

/** The transforms of this package. */
public final class GeometricCatalog implements Catalog {
  @Override
  public List<Entry> entries() {
    return List.of(
        Entry.of(new AffineMotion(20, 3, -2, 1.1, 5, 0)),
        Entry.of(new CenterCrop(24, 32)),
        Entry.of(new Crop(4, 6, 24, 32)),
        Entry.of(Flip.horizontal(), Flip.vertical()),
        Entry.of(new QuarterTurn(1), new QuarterTurn(2)),
        Entry.of(new RandomAffine(Range.around(30), 0.1, Range.of(0.8, 1.2), Range.around(10))),
        Entry.of(new RandomCrop(16, 16)),
        Entry.of(new RandomFlip(0.5), new RandomFlip(1, Flip.Axis.VERTICAL)),
        Entry.of(new RandomQuarterTurn()),
        Entry.of(new RandomResizedCrop(24, 24)),
        Entry.of(new RandomRotation(-30, 30)),
        Entry.of(new Resize(24, 32)),
        Entry.of(new ResizeShortEdge(24)),
        Entry.of(new ResizedCrop(new Crop(2, 3, 20, 30), new Resize(24, 24))),
        Entry.of(new Rotation(30), new Rotation(90)));
  }
}
