// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.erase;

import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.geometric.Range;
import java.util.List;

/** The transforms of this package. */
public final class EraseCatalog implements Catalog {
  @Override
  public List<Entry> entries() {
    return List.of(
        Entry.of(
            CoarseDropout.cutout(0.3),
            new CoarseDropout(
                2, 5, Range.of(0.05, 0.2), Range.of(0.1, 0.3), Cover.NOISE.withMasks())),
        Entry.of(
            new Erase(List.of(new Rectangle(4, 6, 8, 9)), Cover.of(0.5).withMasks(), 7),
            new Erase(List.of(new Rectangle(4, 6, 8, 9)), Cover.NOISE, 7)),
        Entry.of(new GridDrop(8, 3, -2, 0, Cover.BACKGROUND, 7)),
        Entry.of(
            new RandomErasing(1),
            new RandomErasing(0.5, Range.of(0.1, 0.2), Range.of(0.5, 2), Cover.NOISE)),
        Entry.of(new RandomGridDrop(6, 12, 0.4, Cover.BACKGROUND)));
  }
}
