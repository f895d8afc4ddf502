// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Reach;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The quick way for rows along rows gives what the way for any rows gives. */
class AlignedTrilinearProperties {
  private static VoxelGrid grid(Random random) {
    GridSize size =
        new GridSize(1 + random.nextInt(9), 1 + random.nextInt(5), 1 + random.nextInt(5));
    double step = random.nextBoolean() ? 1 : 0.3 + random.nextDouble();
    return new VoxelGrid(
        size,
        new Vector3(random.nextInt(3), random.nextDouble(), random.nextInt(2)),
        new Vector3(random.nextBoolean() ? step : -step, 0, 0),
        new Vector3(0, 0.5 + random.nextDouble(), random.nextInt(2)),
        new Vector3(random.nextInt(2), 0, 0.5 + random.nextDouble()));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void bothWaysAgree(@ForAll long seed, @ForAll Reach reach) {
    Random random = new Random(seed);
    VoxelGrid in = grid(random);
    VoxelGrid out = grid(random);
    VoxelPlaces places = new VoxelPlaces(in, out, reach, 0);
    assertThat(places.areRowsAligned()).isTrue();
    float[] values = new float[(int) in.size().count()];
    for (int at = 0; at < values.length; at++) {
      values[at] = random.nextInt(-900, 900);
    }
    Resampling resampling = new Resampling(Cpu.single(), places, -1024);
    for (DType type : new DType[] {DType.F32, DType.F64}) {
      Tensor voxels = Tensor.of(values, in.size().shape().toArray()).castTo(type);
      Tensor any = resampling.sampled(voxels, new TrilinearSampler(voxels));
      assertThat(resampling.trilinear(voxels).closeTo(any, 1e-3)).isTrue();
    }
  }
}
