// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.ops.Fill;
import dev.kindred.ops.Reach;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridAlignment;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridRange;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.geometric.Range;
import java.util.List;

/** The transforms of this package. */
public final class VolumeCatalog implements Catalog {
  private static final VoxelGrid SMALL =
      VoxelGrid.aligned(GridSize.kji(4, 6, 5), new Vector3(-2, 1, 3), 1.5, 1, 2);
  private static final GridSize BOX = GridSize.kji(4, 5, 6);

  /** For the {@link java.util.ServiceLoader}. */
  public VolumeCatalog() {}

  @Override
  public List<Entry> entries() {
    return List.of(
        Entry.of(Orient.lps(), Orient.ras(), Orient.to("PIR")),
        Entry.of(
            Spacing.isotropic(1.25),
            new Spacing(2, 0, 1.5, GridAlignment.CENTRE, VoxelSampling.cubic())),
        Entry.of(new OntoGrid(SMALL), new OntoGrid(SMALL, VoxelSampling.nearest())),
        Entry.of(new ResampleTo("ct")),
        Entry.of(CropVolume.kji(new GridRange(1, 3), new GridRange(0, 4), new GridRange(2, 5))),
        Entry.of(new RandomCropVolume(GridSize.kji(3, 4, 3))),
        Entry.of(
            new CropOrPadVolume(BOX),
            new CropOrPadVolume(BOX, VoxelSampling.nearest().reaching(Reach.SYMMETRIC))),
        Entry.of(
            new PadVolume(1, 2, 0),
            new PadVolume(3, 0, 1, VoxelSampling.nearest().outside(Fill.of(-1).withLabel(2)))),
        Entry.of(new PadVolumeToMultiple(8)),
        Entry.of(new ForegroundCropVolume("ct", 0), new ForegroundCropVolume("ct", 0, 2)),
        Entry.of(new LabelCropVolume("organs", GridSize.kji(3, 4, 3), 0.75)),
        Entry.of(new TakePatch(new PatchGrid(GridSize.kji(3, 4, 4), GridSize.kji(2, 2, 2)), 1)),
        Entry.of(new FlipVolume(GridAxis.I), new FlipVolume(GridAxis.K)),
        Entry.of(new RandomFlipVolume(List.of(GridAxis.I, GridAxis.J), 0.5)),
        Entry.of(new QuarterTurnVolume(GridAxis.K, 1), new QuarterTurnVolume(GridAxis.I, -1)),
        Entry.of(new RandomCubeTurn(false), new RandomCubeTurn(true)),
        Entry.of(
            AffineVolume.turned(10, 0, -20),
            new AffineVolume(
                new Vector3(1.1, 0.9, 1),
                new Vector3(0, 5, 0),
                new Vector3(2, 0, -1),
                VoxelSampling.nearest().reaching(Reach.EDGE))),
        Entry.of(
            RandomAffineVolume.turned(15),
            new RandomAffineVolume(Range.around(10), Range.of(0.9, 1.1), Range.around(3))),
        Entry.of(new RandomElasticVolume(3, 2)));
  }

  @Override
  public List<Class<? extends Record>> records() {
    return List.of(Frame.class, TurnedVoxels.class, BodyMotion.class, ElasticField.class);
  }
}
