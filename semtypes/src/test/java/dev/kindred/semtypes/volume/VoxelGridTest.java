// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.Vector3;
import org.junit.jupiter.api.Test;

class VoxelGridTest {
  private static final GridSize SIZE = GridSize.kji(20, 24, 18);

  @Test
  void indexAndEdgeCoordinatesDifferByHalfAVoxel() {
    VoxelGrid grid = VoxelGrid.aligned(SIZE, new Vector3(-10, 5, -30), 0.8, 0.8, 2.5);
    assertThat(grid.world(0, 0, 0)).isEqualTo(new Vector3(-10, 5, -30));
    assertThat(grid.worldOfEdge(0, 0, 0).closeTo(new Vector3(-10.4, 4.6, -31.25), 1e-12)).isTrue();
    assertThat(grid.index(new Vector3(-10, 5, -27.5)).closeTo(new GridPoint(0, 0, 1), 1e-12))
        .isTrue();
    assertThat(grid.index(new Vector3(-10, 5, -25)).edgeAlong(GridAxis.K))
        .isCloseTo(2.5, within(1e-12));
  }

  @Test
  void rasIsTheSameWorldWithTwoAxesReversed() {
    double[][] ras = {{0, -0.8, 0, 10}, {0.8, 0, 0, -23.4}, {0, 0, 2.5, -30}, {0, 0, 0, 1}};
    VoxelGrid grid = VoxelGrid.ofRas(SIZE, ras);
    assertThat(grid.origin()).isEqualTo(new Vector3(-10, 23.4, -30));
    assertThat(grid.stepI()).isEqualTo(new Vector3(0, -0.8, 0));
    assertThat(grid.orientation()).hasToString("ALS+");
    assertThat(grid.affineRas()).isDeepEqualTo(ras);
    assertThat(grid.isRightHanded()).isTrue();
  }

  @Test
  void bothCustomsOfLettersNameTheSameAxes() {
    Orientation axial = VoxelGrid.of(SIZE).orientation();
    assertThat(axial.towards()).isEqualTo("LPS");
    assertThat(axial.from()).isEqualTo("RAI");
    assertThat(Orientation.from("RAI")).isEqualTo(Orientation.LPS);
  }

  @Test
  void aFlipMirrorsTheGrid() {
    VoxelGrid flipped = VoxelGrid.of(SIZE).flip(GridAxis.J);
    assertThat(flipped.isRightHanded()).isFalse();
    assertThat(flipped.origin()).isEqualTo(new Vector3(0, 23, 0));
    assertThat(flipped.flip(GridAxis.J)).isEqualTo(VoxelGrid.of(SIZE));
  }

  @Test
  void aStrideTakesTheFirstOfEach() {
    VoxelGrid third = VoxelGrid.of(SIZE).slice(GridAxis.K, new GridRange(2, 20), 3);
    assertThat(third.size()).isEqualTo(GridSize.kji(6, 24, 18));
    assertThat(third.spacing(GridAxis.K)).isEqualTo(3);
    assertThat(third.world(0, 0, 5)).isEqualTo(new Vector3(0, 0, 17));
  }

  @Test
  void aTiltedGantryShearsTheGrid() {
    VoxelGrid tilted =
        new VoxelGrid(
            SIZE,
            new Vector3(0, 0, 0),
            new Vector3(1, 0, 0),
            new Vector3(0, 1, 0),
            new Vector3(0, 0.5, 2));
    assertThat(tilted.isOrthogonal(1e-3)).isFalse();
    assertThat(tilted.index(tilted.world(3, 4, 5)).closeTo(new GridPoint(3, 4, 5), 1e-12)).isTrue();
    assertThat(tilted.orientation()).isEqualTo(Orientation.LPS);
  }

  @Test
  void refusesWhatSpansNoVolume() {
    assertThatThrownBy(() -> VoxelGrid.aligned(SIZE, new Vector3(0, 0, 0), 1, 0, 1))
        .hasMessageContaining("they span no volume");
    assertThatThrownBy(() -> VoxelGrid.ofLps(SIZE, new double[][] {{1}}))
        .hasMessageContaining("not 4×4");
    assertThatThrownBy(() -> Orientation.towards("LRS"))
        .hasMessageContaining("two axes run along one line");
    assertThatThrownBy(() -> Orientation.towards("LPX")).hasMessageContaining("none of L, R");
  }
}
