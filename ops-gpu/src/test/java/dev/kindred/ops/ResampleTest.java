// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.pixel.Rescale;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridAlignment;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResampleTest {
  private static final VoxelGrid ROW =
      VoxelGrid.aligned(GridSize.kji(1, 1, 4), new Vector3(10, 0, 0), 2, 1, 1);

  private static CtVolume ct(int... hu) {
    short[] values = new short[hu.length];
    for (int i = 0; i < hu.length; i++) {
      values[i] = (short) hu[i];
    }
    return CtVolume.of(Tensor.of(DType.I16, values, 1, 1, hu.length), ROW);
  }

  private static VoxelGrid finer(GridAlignment alignment) {
    return ROW.withSpacing(1, 1, 1, alignment);
  }

  @Test
  void sameExtentKeepsTheOuterCorner() {
    VoxelGrid finer = finer(GridAlignment.EXTENT);
    assertThat(finer.size()).isEqualTo(GridSize.kji(1, 1, 8));
    assertThat(finer.origin()).isEqualTo(new Vector3(9.5, 0, 0));
    assertThat(finer.worldOfEdge(0, 0, 0)).isEqualTo(ROW.worldOfEdge(0, 0, 0));
    assertThat(finer(GridAlignment.CENTRE).origin()).isEqualTo(ROW.origin());
    VoxelGrid odd = ROW.withSpacing(3, 1, 40, GridAlignment.EXTENT);
    assertThat(odd.size()).isEqualTo(GridSize.kji(1, 1, 3));
    assertThat(odd.spacing(GridAxis.K)).isEqualTo(40);
  }

  @Test
  void voxelsHoldToTheirFacesOrToTheirCentres() {
    Resample faces = Resample.onto(finer(GridAlignment.EXTENT));
    assertThat(ENGINE.run(Cpu.single(), faces, ct(0, 100, 200, 300)).voxels().toFloatArray())
        .containsExactly(0, 25, 75, 125, 175, 225, 275, 300);
    Resample centres =
        new Resample(faces.onto(), VoxelInterpolation.TRILINEAR, Reach.CENTRES, Fill.none());
    assertThat(ENGINE.run(Cpu.single(), centres, ct(0, 100, 200, 300)).voxels().toFloatArray())
        .containsExactly(-1024, 25, 75, 125, 175, 225, 275, -1024);
  }

  private static float[] beyond(Reach reach, VoxelInterpolation how, double first, int count) {
    VoxelGrid onto =
        VoxelGrid.aligned(GridSize.kji(1, 1, count), new Vector3(10 + 2 * first, 0, 0), 2, 1, 1);
    Resample plan = new Resample(onto, how, reach, Fill.of(-1024));
    return ENGINE.run(Cpu.single(), plan, ct(0, 100, 200, 300)).voxels().toFloatArray();
  }

  @Test
  void aVolumeMayGoOnBeyondItsEdges() {
    for (VoxelInterpolation how :
        new VoxelInterpolation[] {VoxelInterpolation.NEAREST, VoxelInterpolation.TRILINEAR}) {
      assertThat(beyond(Reach.EDGE, how, -2, 8)).containsExactly(0, 0, 0, 100, 200, 300, 300, 300);
      assertThat(beyond(Reach.REFLECT, how, -2, 8))
          .containsExactly(200, 100, 0, 100, 200, 300, 200, 100);
      assertThat(beyond(Reach.SYMMETRIC, how, -2, 8))
          .containsExactly(100, 0, 0, 100, 200, 300, 300, 200);
      assertThat(beyond(Reach.SYMMETRIC, how, -9, 3)).containsExactly(0, 0, 100);
    }
    assertThat(beyond(Reach.SYMMETRIC, VoxelInterpolation.TRILINEAR, -1.25, 3))
        .containsExactly(25, 0, 75);
    assertThat(beyond(Reach.REFLECT, VoxelInterpolation.TRILINEAR, -1.25, 3))
        .containsExactly(125, 25, 75);
  }

  @Test
  void valuesMayFadeToWhatIsOutside() {
    assertThat(beyond(Reach.FADING, VoxelInterpolation.TRILINEAR, -1.5, 7))
        .containsExactly(-1024, -512, 50, 150, 250, (300 - 1024) / 2f, -1024);
    assertThat(beyond(Reach.FADING, VoxelInterpolation.NEAREST, -1.25, 3))
        .containsExactly(-1024, 0, 100);
  }

  /** What SciPy 1.10 gives: map_coordinates of order 3, modes nearest, mirror and reflect. */
  @Test
  void splinesGoOnWithTheBorder() {
    spline(Reach.EDGE, 3.4179, -13.1978, 61.755, 41.866, 326.2772, 292.715);
    spline(Reach.REFLECT, 85.1562, 50.0, 50.0, 36.7188, 267.9688, 56.25);
    spline(Reach.SYMMETRIC, 30.9425, -26.117, 64.7318, 43.2478, 340.6808, 160.2678);
  }

  private static void spline(Reach reach, double... expected) {
    double[] places = {-1.25, -0.5, 0.5, 1.75, 3.25, 4.5};
    Volume volume = Volume.of(Tensor.of(new float[] {0, 100, 50, 300}, 1, 1, 4), ROW);
    for (int i = 0; i < places.length; i++) {
      VoxelGrid onto =
          VoxelGrid.aligned(GridSize.kji(1, 1, 1), new Vector3(10 + 2 * places[i], 0, 0), 2, 1, 1);
      Resample plan = new Resample(onto, VoxelInterpolation.CUBIC_SPLINE, reach, Fill.none());
      assertThat(ENGINE.run(Cpu.single(), plan, volume).voxels().getDouble(0))
          .as("%s at %s", reach, places[i])
          .isCloseTo(expected[i], within(1e-3));
    }
  }

  @Test
  void wholeUnitsAreRoundedHalvesToEven() {
    Resample plan = Resample.onto(finer(GridAlignment.CENTRE));
    CtVolume found = ENGINE.run(Cpu.single(), plan, ct(0, 1, 2, 5));
    assertThat(found.dtype()).isEqualTo(DType.I16);
    assertThat(found.voxels().toFloatArray()).containsExactly(0, 0, 1, 2, 2, 4, 5, 5);
  }

  /**
   * Labels that were interpolated: https://github.com/Project-MONAI/MONAI/issues/6850 and
   * https://github.com/Project-MONAI/MONAI/issues/7363; the choice for labels and half-voxel
   * differences between tools: https://github.com/TorchIO-project/torchio/issues/782.
   */
  @Test
  void labelsAreCopiedWhateverIsAsked() {
    LabelVolume labels =
        LabelVolume.withCodes(
            LabelVolume.of(Tensor.of(new int[] {0, 9, 9, 2}, 1, 1, 4), ROW), Map.of(9, "liver"));
    Resample plan = Resample.onto(finer(GridAlignment.EXTENT));
    LabelVolume found = ENGINE.run(Cpu.single(), plan, labels);
    assertThat(found.voxels()).isEqualTo(Tensor.of(new int[] {0, 0, 9, 9, 9, 9, 2, 2}, 1, 1, 8));
    assertThat(found.codes()).isEqualTo(labels.codes());
  }

  /** Label 1 and its image share a corner after any change of spacing: no half-voxel shift. */
  @Test
  void imageAndLabelsMoveAlike() {
    VoxelGrid coarse = ROW.withSpacing(4, 1, 1, GridAlignment.EXTENT);
    LabelVolume labels = LabelVolume.of(Tensor.of(new byte[] {0, 0, 1, 1}, 1, 1, 4), ROW);
    Resample plan = Resample.onto(coarse);
    assertThat(ENGINE.run(Cpu.single(), plan, labels).voxels().toFloatArray())
        .containsExactly(0, 1);
    assertThat(ENGINE.run(Cpu.single(), plan, ct(0, 0, 100, 100)).voxels().toFloatArray())
        .containsExactly(0, 100);
  }

  @Test
  void beyondStandsWhatIsAskedOrTheBackground() {
    VoxelGrid far = VoxelGrid.aligned(ROW.size(), new Vector3(500, 0, 0), 2, 1, 1);
    assertThat(ENGINE.run(Cpu.single(), Resample.onto(far), ct(1, 2, 3, 4)).value(0, 0, 0))
        .isEqualTo(-1024);
    Resample asked =
        new Resample(far, VoxelInterpolation.NEAREST, Reach.FACES, Fill.of(-7).withLabel(3));
    assertThat(ENGINE.run(Cpu.single(), asked, ct(1, 2, 3, 4)).value(0, 0, 0)).isEqualTo(-7);
    LabelVolume labels = LabelVolume.of(Tensor.of(new byte[] {1, 1, 1, 1}, 1, 1, 4), ROW);
    assertThat(ENGINE.run(Cpu.single(), asked, labels).value(0, 0, 0)).isEqualTo(3);
  }

  /** SciPy 1.10: affine_transform([0, 1, 4, 2], [.5], order=3, output_shape=7). */
  @Test
  void theSplineIsScipys() {
    Volume volume = Volume.of(Tensor.of(new double[] {0, 1, 4, 2}, 1, 1, 4), ROW);
    VoxelGrid onto = ROW.withSpacing(1, 1, 1, GridAlignment.CENTRE);
    double[] found =
        ENGINE
            .run(Cpu.single(), Resample.onto(onto).with(VoxelInterpolation.CUBIC_SPLINE), volume)
            .voxels()
            .toDoubleArray();
    double[] scipy = {0, 0.125, 1, 2.875, 4, 3, 2};
    for (int i = 0; i < scipy.length; i++) {
      assertThat(found[i]).isCloseTo(scipy[i], within(1e-12));
    }
  }

  @Test
  void operationsOnPixelsAreOperationsOnVoxelsAndLeaveLabels() {
    VoxelGrid grid = VoxelGrid.of(new GridSize(2, 3, 2));
    Volume volume =
        Volume.of(Tensor.of(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 2, 3, 2), grid);
    Volume scaled = Engine.ENGINE.run(Cpu.all(), new Rescale(2, 1), volume);

    assertThat(scaled.voxels().toFloatArray())
        .containsExactly(3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25);
    assertThat(scaled.grid()).isEqualTo(grid);
    LabelVolume labels = LabelVolume.of(Tensor.of(new byte[12], 2, 3, 2), grid);
    assertThat(Engine.ENGINE.run(Cpu.all(), new Rescale(2, 1), labels)).isSameAs(labels);
  }
}
