// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cloud;

import dev.kindred.semtypes.Vector3;
import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.geometric.Range;
import java.util.List;

/** The transforms of this package. */
public final class CloudCatalog implements Catalog {
  /** For the {@link java.util.ServiceLoader}. */
  public CloudCatalog() {}

  @Override
  public List<Entry> entries() {
    return List.of(
        Entry.of(
            MoveCloud.turned(30),
            MoveCloud.scaled(0.5),
            new MoveCloud(new Vector3(1, -1, 1), new Vector3(10, 0, 90), new Vector3(1, 2, 3))),
        Entry.of(
            RandomMoveCloud.upright(),
            new RandomMoveCloud(
                Range.of(0.8, 1.25), Range.around(5), Range.around(180), Range.around(0.1))),
        Entry.of(new UnitSphere()),
        Entry.of(new RandomDropPoints(Range.of(0, 0.9))),
        Entry.of(new RandomSamplePoints(32), new RandomSamplePoints(100)),
        Entry.of(new RandomJitterPoints(0.01, 0.05)),
        Entry.of(new VoxelDownsample(2.5)));
  }

  @Override
  public List<Class<? extends Record>> records() {
    return List.of(DropPoints.class, SamplePoints.class, JitterPoints.class);
  }
}
