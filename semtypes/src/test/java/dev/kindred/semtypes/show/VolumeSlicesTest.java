// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolumeSlicesTest {
  /** 2×3×4 voxels (k, j, i), each slice brighter than the one below. */
  private static final VoxelGrid GRID = VoxelGrid.of(GridSize.kji(2, 3, 4));

  private static Volume steps() {
    float[] values = new float[24];
    Arrays.fill(values, 12, 24, 1);
    return Volume.of(Tensor.of(values, 2, 3, 4), GRID);
  }

  @Test
  void oneWindowShowsAllSlicesFromTheFeetUp() {
    List<Picture> slices = VolumeSlices.of(steps(), List.of(), 9, 40);
    assertThat(slices).hasSize(2);
    assertThat(slices.getFirst().text()).isEqualTo("axial slice 1 of 2, z = 0.0 mm");
    assertThat(slices.getFirst().image().getWidth()).isEqualTo(40);
    assertThat(slices.getFirst().image().getHeight()).isEqualTo(30);
    assertThat(slices.getFirst().image().getRGB(5, 5) & 0xFFFFFF).isZero();
    assertThat(slices.getLast().image().getRGB(5, 5) & 0xFFFFFF).isEqualTo(0xFFFFFF);
  }

  @Test
  void aVolumeThatIsUpsideDownIsTurned() {
    Volume flipped = Volume.flipped(steps(), GridAxis.K);
    Picture feet = VolumeSlices.of(flipped, List.of(), 2, 4).getFirst();
    assertThat(feet.image().getRGB(0, 0) & 0xFFFFFF).isZero();
  }

  @Test
  void labelsOnTheGridAreDrawnOverIt() {
    LabelVolume labels = LabelVolume.of(Tensor.of(new int[24], 2, 3, 4).castTo(DType.U8), GRID);
    int[] ones = new int[24];
    Arrays.fill(ones, 1);
    LabelVolume all = LabelVolume.of(Tensor.of(ones, 2, 3, 4).castTo(DType.U8), GRID);
    int plain = rgb(List.of());
    assertThat(rgb(List.of(labels))).isEqualTo(plain);
    assertThat(rgb(List.of(all))).isNotEqualTo(plain);
    LabelVolume elsewhere = Volume.flipped(all, GridAxis.K);
    assertThat(rgb(List.of(elsewhere))).isEqualTo(plain);
  }

  private static int rgb(List<LabelVolume> labels) {
    return VolumeSlices.of(steps(), labels, 2, 4).getFirst().image().getRGB(0, 0);
  }

  @Test
  void someOfManyAreEvenlySpaced() {
    Volume many =
        Volume.of(Tensor.of(new float[10], 10, 1, 1), VoxelGrid.of(GridSize.kji(10, 1, 1)));
    assertThat(VolumeSlices.of(many, List.of(), 2, 4))
        .extracting(Picture::text)
        .containsExactly("axial slice 3 of 10, z = 2.0 mm", "axial slice 8 of 10, z = 7.0 mm");
    assertThatThrownBy(() -> VolumeSlices.of(many, List.of(), 0, 4))
        .hasMessageContaining("give at least 1");
  }
}
