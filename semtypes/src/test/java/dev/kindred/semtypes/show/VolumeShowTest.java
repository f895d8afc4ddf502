// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import static dev.kindred.semtypes.show.Show.SHOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Orientation;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VolumeShowTest {
  private static final GridSize SIZE = new GridSize(40, 30, 10);

  /** 40×30×10 voxels of 1×2×3 mm: 40 mm across, 60 mm deep, 30 mm high. */
  private static final VoxelGrid GRID =
      new VoxelGrid(
          SIZE,
          new Vector3(0, 0, 0),
          new Vector3(1, 0, 0),
          new Vector3(0, 2, 0),
          new Vector3(0, 0, 3));

  /** A body whose head is bright on the patient's left, dark elsewhere. */
  private static float[] body() {
    float[] hu = new float[40 * 30 * 10];
    for (int k = 0; k < 10; k++) {
      for (int j = 0; j < 30; j++) {
        for (int i = 0; i < 40; i++) {
          boolean inside = Math.hypot((i - 20) / 18.0, (j - 15) / 12.0) < 1;
          hu[(k * 30 + j) * 40 + i] = !inside ? -1000 : k >= 7 && i > 20 ? 240 : 40;
        }
      }
    }
    return hu;
  }

  private static CtVolume ct() {
    return CtVolume.of(Tensor.of(body(), 10, 30, 40), GRID);
  }

  private static int gray(BufferedImage image, double x, double y) {
    return image.getRGB((int) x, (int) y) & 0xFF;
  }

  @Test
  void threePlanesHaveTheProportionsOfThePatient() {
    Planes planes = new Planes(ct());
    var tiles = planes.tiles(value -> 0, true);
    BufferedImage axial = tiles.get(0).image();
    BufferedImage coronal = tiles.get(1).image();
    BufferedImage sagittal = tiles.get(2).image();
    assertThat((double) axial.getHeight() / axial.getWidth()).isCloseTo(60 / 40.0, within(0.02));
    assertThat((double) coronal.getHeight() / coronal.getWidth())
        .isCloseTo(30 / 40.0, within(0.02));
    assertThat((double) sagittal.getHeight() / sagittal.getWidth())
        .isCloseTo(30 / 60.0, within(0.02));
    assertThat(axial.getWidth()).isEqualTo(coronal.getWidth());
    assertThat(coronal.getHeight()).isEqualTo(sagittal.getHeight());
  }

  @Test
  void theHeadIsUpAndTheLeftIsOnTheRight() {
    BufferedImage coronal =
        new Planes(ct()).tiles(hu -> hu > 100 ? 0xFFFFFF : 0, false).get(1).image();
    int width = coronal.getWidth();
    int height = coronal.getHeight();
    assertThat(gray(coronal, 0.7 * width, 0.1 * height)).isEqualTo(255);
    assertThat(gray(coronal, 0.3 * width, 0.1 * height)).isZero();
    assertThat(gray(coronal, 0.7 * width, 0.9 * height)).isZero();
  }

  @Test
  void anyOrderOfTheVoxelsShowsTheSame() {
    Picture straight = SHOW.show(ct());
    CtVolume other = Volume.reoriented(ct(), Orientation.towards("SRA"));
    assertThat(other.grid().size().along(GridAxis.I)).isEqualTo(10);
    assertThat(SHOW.show(Volume.reoriented(other, Orientation.LPS)).png())
        .isEqualTo(straight.png());
    assertThat(SHOW.show(other).image().getWidth()).isEqualTo(straight.image().getWidth());
  }

  @Test
  void ctWithoutAWindowIsSoftTissue() {
    assertThat(SHOW.show(ct()).text()).endsWith("through window 40/400 (soft tissue)");
  }

  @Test
  void otherVolumesSpreadTheirMiddleRange() {
    Picture picture = SHOW.show(Volume.of(Tensor.of(body(), 10, 30, 40), GRID));
    assertThat(picture.text()).startsWith("Volume f32").endsWith("over -1000…240.0");
    Volume flat = Volume.of(Tensor.of(new float[12_000], 10, 30, 40), GRID);
    assertThat(SHOW.show(flat).text()).endsWith("over -0.5000…0.5000");
  }

  @Test
  void labelsHaveColoursAndNames() {
    byte[] labels = new byte[12_000];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) (i % 40 > 20 ? 2 : 0);
    }
    LabelVolume liver =
        LabelVolume.withCodes(
            LabelVolume.of(Tensor.of(labels, 10, 30, 40), GRID), Map.of(2, "liver"));
    Picture picture = SHOW.show(liver);
    assertThat(picture.text()).endsWith("labels 2 (liver) on the planes");
  }
}
