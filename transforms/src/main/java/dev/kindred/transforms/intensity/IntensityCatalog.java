// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.pixel.Clamp;
import dev.kindred.ops.pixel.Rescale;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.geometric.Range;
import dev.kindred.transforms.volume.BodyMotion;
import dev.kindred.transforms.volume.VoxelSampling;
import java.util.List;
import java.util.Optional;

/** The transforms of this package. */
public final class IntensityCatalog implements Catalog {
  private static final List<GridAxis> IN_SLICE = List.of(GridAxis.I, GridAxis.J);
  private static final List<GridAxis> ALL = List.of(GridAxis.values());
  private static final VoxelGrid SMALL =
      VoxelGrid.aligned(GridSize.kji(4, 6, 5), new Vector3(-2, 1, 3), 1.5, 1, 2);
  private static final BodyMotion NOD =
      new BodyMotion(
          new Vector3(0, 0, 0),
          new Vector3(1, 1, 1),
          new Vector3(5, 0, 0),
          new Vector3(0, 1, 0),
          VoxelSampling.trilinear());

  /** For the {@link java.util.ServiceLoader}. */
  public IntensityCatalog() {}

  @Override
  public List<Entry> entries() {
    return List.of(
        Entry.of(HuWindow.softTissue(), HuWindow.lung()),
        Entry.of(
            new RescaleIntensity(Range.of(-1000, 1000), Range.of(0, 1), true),
            new RescaleIntensity(Range.of(0, 255), Range.of(-1, 1), false)),
        Entry.of(new ClampIntensity(-1024, 3071)),
        Entry.of(new LinearIntensity(1.1, -20)),
        Entry.of(new RandomIntensityShift(Range.of(0.9, 1.1), Range.around(0.1))),
        Entry.of(new GammaIntensity(0, 1, 0.8)),
        Entry.of(new RandomGammaIntensity(Range.around(0.3), 0, 255)),
        Entry.of(new IntensityNoise(0.1, 7)),
        Entry.of(new RandomIntensityNoise(Range.of(0, 0.1))),
        Entry.of(new ZScore(), ZScore.above(0), new ZScore(List.of("ct"), Optional.empty())),
        Entry.of(new PercentileRange(1, 99), new PercentileRange(List.of("ct"), 0, 100)),
        Entry.of(new HistogramStandardise("ct"), new HistogramStandardise("ct", Optional.empty())),
        Entry.of(
            new StandardHistogram(
                "ct",
                Optional.empty(),
                List.of(
                    0.0, 9.0, 20.0, 25.0, 30.0, 40.0, 50.0, 60.0, 70.0, 75.0, 80.0, 91.0, 100.0))),
        Entry.of(new BlurVolume(1.5)),
        Entry.of(new RandomBlurVolume(Range.of(0, 2))),
        Entry.of(
            new BiasField(SMALL, 3, 0.5, DrawKey.of(1, 2, 3), false),
            new BiasField(SMALL, 2, 0.3, DrawKey.of(1, 2, 3), true)),
        Entry.of(new RandomBiasField(3, 0.5)),
        Entry.of(new Gibbs(IN_SLICE, 0.6)),
        Entry.of(new RandomGibbs(IN_SLICE, Range.of(0.3, 0.8))),
        Entry.of(new Ghosting(GridAxis.J, 4, 0.7)),
        Entry.of(new RandomGhosting(IN_SLICE, 4, 10, Range.of(0.5, 1))),
        Entry.of(
            new MotionArtefact(GridAxis.J, List.of(NOD)),
            new MotionArtefact(GridAxis.I, List.of())),
        Entry.of(new RandomMotionArtefact(IN_SLICE, 2, 5, 3)),
        Entry.of(new LowResolution(List.of(GridAxis.K), 3)),
        Entry.of(new RandomLowResolution(ALL, Range.of(1.5, 4))));
  }

  @Override
  public List<Class<? extends Record>> records() {
    return List.of(MemberValues.class, PiecewiseLinear.class, Rescale.class, Clamp.class);
  }
}
