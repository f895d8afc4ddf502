// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Reach;
import dev.kindred.ops.Resample;
import dev.kindred.ops.VoxelInterpolation;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Trilinear rows are what their definition says, to the bit. */
class TrilinearRowsProperties {
  private static final float OUTSIDE = -77;
  private static final DType[] TYPES = {DType.U8, DType.I16, DType.U16, DType.F32};

  private static float[] values(Random random, int count, DType type) {
    float[] values = new float[count];
    for (int at = 0; at < count; at++) {
      values[at] = random.nextInt(type == DType.I16 ? -900 : 0, type == DType.U8 ? 256 : 900);
      if (type == DType.F32) {
        boolean odd = random.nextInt(40) == 0;
        values[at] = odd ? Float.POSITIVE_INFINITY : random.nextFloat(-1, 1);
        values[at] = random.nextInt(40) == 0 ? Float.NaN : values[at];
      }
    }
    return values;
  }

  private static VoxelGrid askew(Random random) {
    double angle = random.nextDouble(-3, 3);
    double scale = random.nextDouble(0.6, 1.5);
    double cos = scale * Math.cos(angle);
    double sin = scale * Math.sin(angle);
    Vector3 origin =
        new Vector3(random.nextDouble(40), random.nextDouble(40), random.nextDouble(40));
    return new VoxelGrid(
        new GridSize(100, 3, 4),
        origin,
        new Vector3(cos, sin, 0.01),
        new Vector3(-sin, cos, 0),
        new Vector3(0, 0, scale));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void floatsAreAsGoodAsDoublesAndThreadsAreNotSeen(@ForAll long seed, @ForAll Reach reach) {
    Random random = new Random(seed);
    VoxelGrid grid = VoxelGrid.of(new GridSize(40, 41, 42));
    Tensor floats = Tensor.of(values(random, (int) grid.size().count(), DType.U16), 42, 41, 40);
    Resample plan =
        new Resample(askew(random), VoxelInterpolation.TRILINEAR, reach, Fill.of(OUTSIDE));
    double[] doubles =
        ENGINE
            .run(Cpu.single(), plan, Volume.of(floats.castTo(DType.F64), grid))
            .voxels()
            .toDoubleArray();
    Tensor found = ENGINE.run(Cpu.single(), plan, Volume.of(floats, grid)).voxels();
    for (int at = 0; at < doubles.length; at++) {
      assertThat(found.getDouble(at)).isCloseTo(doubles[at], within(0.05));
    }
    assertThat(ENGINE.run(new Cpu(3), plan, Volume.of(floats, grid)).voxels()).isEqualTo(found);
    Tensor whole =
        ENGINE.run(Cpu.single(), plan, Volume.of(floats.castTo(DType.I16), grid)).voxels();
    for (int at = 0; at < doubles.length; at++) {
      assertThat(whole.getDouble(at)).isCloseTo(doubles[at], within(0.56));
    }
  }
}
