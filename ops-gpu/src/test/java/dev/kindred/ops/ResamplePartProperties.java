// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridBox;
import dev.kindred.semtypes.volume.GridRange;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ResamplePartProperties {
  private static final DType[] TYPES = {DType.U8, DType.I16, DType.U16, DType.F32, DType.F64};

  /** Any plan, any box of its result, from no more of the volume than is needed. */
  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void aPartHasTheBytesOfTheWhole(@ForAll long seed) {
    Random random = new Random(seed);
    VoxelGrid grid = askew(random, size(random, 30));
    VoxelGrid onto = random.nextInt(4) == 0 ? grid : askew(random, size(random, 90));
    VoxelInterpolation how = one(random, VoxelInterpolation.values());
    Resample plan = new Resample(onto, how, one(random, Reach.values()), Fill.none());
    Tensor voxels = values(random, grid.size()).castTo(one(random, TYPES));
    Volume volume =
        random.nextInt(4) == 0
            ? LabelVolume.of(voxels.castTo(DType.U8), grid)
            : Volume.withBackground(Volume.of(voxels, grid), OptionalDouble.of(7));

    GridBox want = box(random, onto.size());
    GridBox have = ResamplePart.needed(plan, grid, want);
    Volume part = Volume.withVoxels(Volume.cropped(volume, have), dense(volume, have));
    Volume made = ENGINE.run(Cpu.single(), new ResamplePart(plan, grid, have, want), part);

    Volume whole = ENGINE.run(Cpu.single(), plan, volume);
    assertThat(made.getClass()).isEqualTo(volume.getClass());
    assertThat(made.grid()).isEqualTo(onto.crop(want));
    assertThat(made.voxels()).isEqualTo(Volume.cropped(whole, want).voxels());
  }

  private static Tensor dense(Volume volume, GridBox have) {
    return Volume.cropped(volume, have).voxels().dense();
  }

  private static <T> T one(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static GridSize size(Random random, int most) {
    return new GridSize(
        1 + random.nextInt(most), 1 + random.nextInt(most), 1 + random.nextInt(most));
  }

  private static GridBox box(Random random, GridSize size) {
    return new GridBox(range(random, size.i()), range(random, size.j()), range(random, size.k()));
  }

  private static GridRange range(Random random, int size) {
    int from = random.nextInt(size);
    return new GridRange(from, from + 1 + random.nextInt(size - from));
  }

  private static VoxelGrid askew(Random random, GridSize size) {
    return new VoxelGrid(
        size,
        new Vector3(random.nextDouble(-9, 9), random.nextDouble(-9, 9), random.nextDouble(-9, 9)),
        new Vector3(random.nextDouble(0.4, 1.5), random.nextDouble(-0.3, 0.3), 0.1),
        new Vector3(random.nextDouble(-0.3, 0.3), random.nextDouble(0.4, 1.5), 0),
        new Vector3(0, random.nextDouble(-0.3, 0.3), random.nextDouble(0.4, 1.5)));
  }

  private static Tensor values(Random random, GridSize size) {
    float[] values = new float[(int) size.count()];
    for (int at = 0; at < values.length; at++) {
      values[at] = random.nextInt(0, 250);
    }
    return Tensor.of(values, size.k(), size.j(), size.i());
  }
}
