// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.FileInfo;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VolumeTest {
  private static final VoxelGrid GRID =
      VoxelGrid.aligned(GridSize.kji(2, 2, 3), new Vector3(-10, 5, -30), 0.8, 0.9, 2.5);
  private static final Tensor VALUES =
      Tensor.of(DType.I16, new short[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 2, 2, 3);

  private record Note(String text) implements FileInfo {}

  @Test
  void whatAFileSaysStaysWithTheVolume() {
    CtVolume ct = CtVolume.of(VALUES, GRID, new Note("head first"));
    assertThat(Volume.flipped(ct, GridAxis.K).info()).contains(new Note("head first"));
  }

  /** Slicing raises or keeps all history: https://github.com/Project-MONAI/MONAI/issues/5353. */
  @Test
  void slicingMovesTheFirstVoxelAndCutsTheValues() {
    CtVolume lower = Volume.sliced(CtVolume.of(VALUES, GRID), GridAxis.I, new GridRange(1, 3));
    assertThat(lower.voxels())
        .isEqualTo(Tensor.of(DType.I16, new short[] {1, 2, 4, 5, 7, 8, 10, 11}, 2, 2, 2));
    assertThat(lower.grid().origin().closeTo(new Vector3(-9.2, 5, -30), 1e-12)).isTrue();
    assertThat(lower.grid().spacing(GridAxis.K)).isEqualTo(2.5);
  }

  @Test
  void permutingSwapsValuesAndSteps() {
    Volume turned =
        Volume.permuted(Volume.of(VALUES, GRID), List.of(GridAxis.K, GridAxis.I, GridAxis.J));
    assertThat(turned.voxels())
        .isEqualTo(
            Tensor.of(DType.I16, new short[] {0, 6, 1, 7, 2, 8, 3, 9, 4, 10, 5, 11}, 2, 3, 2));
    assertThat(turned.grid().orientation()).hasToString("SLP+");
  }

  @Test
  void aPlaceFindsTheVoxelItLiesIn() {
    Volume volume = Volume.of(VALUES, GRID);
    assertThat(volume.valueAt(GRID.worldOfEdge(2.9, 0.1, 1.9))).contains(8.0);
    assertThat(volume.valueAt(GRID.worldOfEdge(3.1, 0.1, 1.9))).isEmpty();
  }

  @Test
  void anIndexOutsideIsNotTakenForANeighbours() {
    Volume volume = Volume.of(VALUES, GRID);
    assertThat(volume.value(2, 1, 1)).isEqualTo(11);
    assertThatThrownBy(() -> volume.value(-1, 1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> volume.value(3, 0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void outsideIsAirForCtAndTheLeastSignalForMr() {
    assertThat(CtVolume.of(VALUES, GRID).background()).isEqualTo(-1024);
    Tensor signal = Tensor.of(new float[] {3, Float.NaN, 2, 5, 5, 5, 5, 5, 5, 5, 5, 5}, 2, 2, 3);
    assertThat(MrVolume.of(signal, GRID).background()).isEqualTo(2);
    assertThat(MrVolume.of(VALUES.castTo(DType.U16), GRID).background()).isZero();
    float[] nothing = new float[12];
    Arrays.fill(nothing, Float.NaN);
    assertThat(MrVolume.of(Tensor.of(nothing, 2, 2, 3), GRID).background()).isZero();
    assertThat(LabelVolume.of(VALUES, GRID).background()).isZero();
  }

  @Test
  void labelsKeepTheirNames() {
    LabelVolume labels =
        LabelVolume.withCodes(LabelVolume.of(VALUES, GRID), Map.of(3, "liver", 1, "spleen"));
    LabelVolume part = Volume.sliced(labels, GridAxis.K, new GridRange(0, 1));
    assertThat(part.codes()).containsExactly(Map.entry(1, "spleen"), Map.entry(3, "liver"));
    assertThat(labels).isNotEqualTo(LabelVolume.of(VALUES, GRID));
    assertThat(labels.toString()).contains("codes {1=spleen, 3=liver}");
  }

  @Test
  void closeIsByMeaning() {
    CtVolume ct = CtVolume.of(VALUES, GRID);
    VoxelGrid near =
        VoxelGrid.aligned(GRID.size(), new Vector3(-10.0000001, 5, -30), 0.8, 0.9, 2.5);
    VoxelGrid far = VoxelGrid.aligned(GRID.size(), new Vector3(-10.1, 5, -30), 0.8, 0.9, 2.5);
    assertThat(ct.closeTo(CtVolume.of(VALUES, near), 0)).isTrue();
    assertThat(ct.closeTo(CtVolume.of(VALUES, far), 100)).isFalse();
    assertThat(ct.closeTo(MrVolume.of(VALUES, GRID), 0)).isFalse();
    assertThat(ct).isNotEqualTo(CtVolume.of(VALUES, near)).isEqualTo(CtVolume.of(VALUES, GRID));
  }

  @Test
  void textTellsTypePlaceAndWay() {
    assertThat(CtVolume.of(VALUES, GRID))
        .hasToString(
            "CtVolume i16, 2×2×3 voxels of 2.500 × 0.9000 × 0.8000 mm (k×j×i), LPS+,"
                + " first at (-10.00, 5.00, -30.00) mm");
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> Volume.of(VALUES.reshape(2, 3, 2), GRID))
        .hasMessageContaining("the sizes differ");
    assertThatThrownBy(() -> CtVolume.of(VALUES.castTo(DType.U8), GRID))
        .hasMessageContaining("Hounsfield units are f32 or i16");
    assertThatThrownBy(() -> LabelVolume.of(VALUES.castTo(DType.F32), GRID))
        .hasMessageContaining("labels are integers");
    Volume volume = Volume.of(VALUES, GRID);
    assertThatThrownBy(() -> Volume.sliced(volume, GridAxis.K, new GridRange(1, 3)))
        .hasMessageContaining("slice K from 1 to 3 by 1: the grid has 2 there");
    assertThatThrownBy(() -> new GridRange(2, 2)).hasMessageContaining("holds none");
  }

  @Test
  void anAuthorsOwnVolumeStaysItself() {
    Dose dose = new Dose(VALUES, GRID, "Gy");
    Dose part = Volume.flipped(Volume.sliced(dose, GridAxis.J, new GridRange(0, 1)), GridAxis.K);
    assertThat(part.unit).isEqualTo("Gy");
    assertThat(part.value(0, 0, 0)).isEqualTo(6);
  }

  private static final class Dose extends Volume {
    private final String unit;

    Dose(Tensor kji, VoxelGrid grid, String unit) {
      super(kji, grid, Optional.empty());
      this.unit = unit;
    }

    @Override
    protected Dose copyWith(Tensor kji, VoxelGrid onto) {
      return new Dose(kji, onto, unit);
    }
  }

  @Test
  void aForgottenCopyIsAnErrorThatNamesTheClass() {
    Volume forgetful = new Volume(VALUES, GRID, Optional.empty()) {};
    assertThatThrownBy(() -> Volume.flipped(forgetful, GridAxis.I))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("override copyWith(Tensor, VoxelGrid)");
  }

  @Test
  void oneSliceIsNotAsAnotherOfOtherThickness() {
    GridSize size = new GridSize(2, 2, 1);
    Tensor voxels = Tensor.of(new float[4], 1, 2, 2);
    Volume thin = Volume.of(voxels, VoxelGrid.aligned(size, new Vector3(0, 0, 0), 1, 1, 1));
    Volume thick = Volume.of(voxels, VoxelGrid.aligned(size, new Vector3(0, 0, 0), 1, 1, 5));
    assertThat(thin.closeTo(thick, 1)).isFalse();
    assertThat(thick.closeTo(thin, 1)).isFalse();
    assertThat(thin.closeTo(thin, 0)).isTrue();
  }
}
