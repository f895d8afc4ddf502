// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Fill;
import dev.kindred.ops.Fuse;
import dev.kindred.ops.Reach;
import dev.kindred.ops.VoxelInterpolation;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.MrVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;
import dev.kindred.transforms.intensity.HuWindow;
import dev.kindred.transforms.intensity.LinearIntensity;
import dev.kindred.transforms.noise.GaussianNoise;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class KeptVoxelsProperties {
  private static final List<String> MEMBERS = List.of("ct", "mr", "plain", "labels", "other");

  /** Whatever is left out of the computation, nobody sees a difference. */
  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  void aPipelineHasTheBytesOfItsStepsOneByOne(@ForAll long seed) {
    Random random = new Random(seed);
    List<Transform> steps = new ArrayList<>();
    for (int n = 2 + random.nextInt(5); n > 0; n--) {
      steps.add(step(random));
    }
    Sample sample = sample(random);
    Sample now = sample;
    DrawKey key = DrawKey.of(seed, 0, 0);
    for (int n = 0; n < steps.size(); n++) {
      now = Pipeline.of(steps).encode(now, key, n, n + 1);
    }
    Sample together = Pipeline.of(steps).encode(sample, key);
    for (String member : MEMBERS) {
      assertThat(together.get(member, Volume.class))
          .as("%s through %s", member, steps)
          .isEqualTo(now.get(member, Volume.class));
      assertThat(together.get(member, Volume.class).background())
          .isEqualTo(now.get(member, Volume.class).background());
    }
  }

  /** There and back is one motion where users let moves be joined, and nothing is blurred. */
  @Example
  void looseMotionsAreOne() {
    Sample sample = sample(new Random(7));
    Pipeline there = Pipeline.of(AffineVolume.turned(0, 0, 20), AffineVolume.turned(0, 0, -20));
    Sample stepwise = there.encode(sample, DrawKey.of(1, 2, 3));
    Sample joined = there.with(Fuse.LOOSE).encode(sample, DrawKey.of(1, 2, 3));
    for (String member : MEMBERS) {
      Volume volume = sample.get(member, Volume.class);
      assertThat(joined.get(member, Volume.class)).isEqualTo(volume);
      assertThat(stepwise.get(member, Volume.class)).isNotEqualTo(volume);
    }
  }

  /** MONAI #6850, #7363: moves that sample differently stay apart, and labels stay labels. */
  @Example
  void movesThatSampleDifferentlyStayApart() {
    Sample sample = sample(new Random(8));
    AffineVolume turn = AffineVolume.turned(0, 0, 20);
    AffineVolume edge =
        new AffineVolume(
            turn.scale(),
            turn.degrees(),
            turn.shift(),
            VoxelSampling.trilinear().reaching(Reach.EDGE));
    Pipeline both = Pipeline.of(turn, edge);
    DrawKey key = DrawKey.of(1, 2, 3);
    assertThat(both.with(Fuse.LOOSE).encode(sample, key)).isEqualTo(both.encode(sample, key));
  }

  private static Transform step(Random random) {
    VoxelSampling sampling = sampling(random);
    return switch (random.nextInt(11)) {
      case 0, 1 -> Spacing.isotropic(random.nextDouble(0.8, 2)).with(sampling);
      case 2, 3 ->
          new RandomAffineVolume(Range.around(20), Range.of(0.8, 1.2), Range.around(4), sampling);
      case 4 -> HuWindow.softTissue();
      case 5 -> new LinearIntensity(1.5, -20);
      case 6 -> new RandomFlipVolume(List.of(GridAxis.I, GridAxis.K), 0.7);
      case 7 -> new CropOrPadVolume(size(random, 14), sampling);
      case 8 -> new QuarterTurnVolume(GridAxis.K, random.nextInt(4));
      case 9 -> new GaussianNoise(0, 9, random.nextLong());
      default -> new CropOrPadVolume(size(random, 8), sampling);
    };
  }

  private static VoxelSampling sampling(Random random) {
    VoxelInterpolation[] how = VoxelInterpolation.values();
    Reach[] reach = Reach.values();
    return new VoxelSampling(
        how[random.nextInt(how.length)],
        reach[random.nextInt(reach.length)],
        random.nextBoolean() ? Fill.none() : Fill.of(3));
  }

  private static Sample sample(Random random) {
    VoxelGrid grid = VolumeSamples.OBLIQUE;
    Tensor values = values(random, grid);
    return Sample.of(
        "ct", CtVolume.of(values.castTo(DType.I16), grid),
        "mr", MrVolume.of(values, grid),
        "plain", Volume.of(values.castTo(DType.U8), grid),
        "labels", LabelVolume.of(values.castTo(DType.U8), grid),
        "other", Volume.of(values(random, VolumeSamples.OTHER), VolumeSamples.OTHER));
  }

  private static Tensor values(Random random, VoxelGrid grid) {
    return VolumeSamples.tensor(grid, (Vector3 _) -> random.nextInt(5, 200));
  }

  private static GridSize size(Random random, int least) {
    return new GridSize(
        least + random.nextInt(9), least + random.nextInt(9), least + random.nextInt(9));
  }
}
