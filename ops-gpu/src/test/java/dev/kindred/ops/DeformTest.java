// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeformTest {
  private static final VoxelGrid GRID =
      VoxelGrid.aligned(GridSize.kji(2, 3, 4), new Vector3(10, 20, 30), 2, 1, 3);

  private static CtVolume ct() {
    short[] values = new short[24];
    for (int i = 0; i < 24; i++) {
      values[i] = (short) (100 * (i / 12) + 10 * (i / 4 % 3) + i % 4);
    }
    return CtVolume.of(Tensor.of(DType.I16, values, 2, 3, 4), GRID);
  }

  private static Tensor everywhere(float columns, float rows, float slices) {
    float[] field = new float[24 * 3];
    for (int i = 0; i < 24; i++) {
      field[3 * i] = columns;
      field[3 * i + 1] = rows;
      field[3 * i + 2] = slices;
    }
    return Tensor.of(field, 2, 3, 4, 3);
  }

  @Test
  void everyVoxelComesFromWhereTheFieldSays() {
    float[] field = new float[24 * 3];
    field[0] = 3; // the first voxel: three columns to the right,
    field[1] = 2; // two rows down
    field[2] = 1; // and in the next slice
    field[3 * 23] = -1.5f;
    CtVolume bent = ENGINE.run(Cpu.single(), Deform.by(Tensor.of(field, 2, 3, 4, 3)), ct());
    assertThat(bent.voxels().getDouble(0)).isEqualTo(123);
    assertThat(bent.voxels().getDouble(1)).isEqualTo(1);
    assertThat(bent.voxels().getDouble(23)).as("121.5, half to even").isEqualTo(122);
    assertThat(bent.grid()).isEqualTo(GRID);
  }

  @Test
  void aWayThatIsTheSameEverywhereIsAMovedGrid() {
    VoxelGrid moved =
        VoxelGrid.aligned(GridSize.kji(2, 3, 4), new Vector3(10.5, 19.25, 31.5), 2, 1, 3);
    for (VoxelInterpolation how : VoxelInterpolation.values()) {
      for (Reach reach : Reach.values()) {
        Fill outside = Fill.of(-1000);
        Deform bend = new Deform(everywhere(0.25f, -0.75f, 0.5f), how, reach, outside);
        Resample resample = new Resample(moved, how, reach, outside);
        assertThat(ENGINE.run(new Cpu(2), bend, ct()).voxels())
            .as("%s %s", how, reach)
            .isEqualTo(ENGINE.run(Cpu.single(), resample, ct()).voxels());
      }
    }
  }

  @Test
  void labelsAreCopied() {
    Random random = new Random(3);
    byte[] codes = new byte[24];
    random.nextBytes(codes);
    LabelVolume labels = LabelVolume.of(Tensor.of(codes, 2, 3, 4), GRID);
    LabelVolume bent = ENGINE.run(Cpu.single(), Deform.by(everywhere(0.4f, 0, 0)), labels);
    assertThat(bent).isEqualTo(labels);
  }

  @Test
  void refusesAFieldOfAnotherSize() {
    assertThatThrownBy(
            () -> ENGINE.run(Cpu.single(), Deform.by(Tensor.of(new float[3], 1, 1, 1, 3)), ct()))
        .hasMessageContaining("as large as the volume");
    assertThatThrownBy(() -> Deform.by(Tensor.of(new float[24], 2, 3, 4)))
        .hasMessageContaining("[D, H, W, 3]");
  }
}
