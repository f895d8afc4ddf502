// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import static dev.kindred.semtypes.algebra.Slice.SLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.CanvasBox;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomRgbImage;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.RgbImage;
import dev.kindred.semtypes.image.Video;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridBox;
import dev.kindred.semtypes.volume.GridRange;
import org.junit.jupiter.api.Test;

class SliceTest {
  /** The last row, the last two columns. */
  private static final CanvasBox PART = new CanvasBox(1, 1, 1, 2);

  @Test
  void cutsPicturesAndMasksOfTheirOwnClass() {
    RgbImage rgb = SLICE.slice(Specimens.RGB, PART);
    assertThat(rgb.canvas()).isEqualTo(Canvas.hw(1, 2));
    assertThat(rgb.pixels().toLongArray())
        .containsExactly(4 * 14, 5 * 14, 10 * 14, 11 * 14, 16 * 14, 17 * 14);
    Mask mask = SLICE.slice(Specimens.MASK, PART);
    assertThat(mask.labels().toLongArray()).containsExactly(1, 2);
  }

  @Test
  void movesPointsAndBoxesToTheNewCanvasAndDropsNone() {
    Points points = SLICE.slice(Specimens.POINTS, PART);
    assertThat(points.canvas()).isEqualTo(Canvas.hw(1, 2));
    assertThat(points.xy().toFloatArray()).containsExactly(0, 1, 2, 0);
    assertThat(points.names()).containsExactly("nose", "tail");
    Boxes boxes = SLICE.slice(Specimens.BOXES, PART);
    assertThat(boxes.edges(0)).containsExactly(-1, -1, 1, 0);
    assertThat(boxes.labels()).containsExactly("cat");
    assertThat(boxes.canvas()).isEqualTo(Canvas.hw(1, 2));
  }

  @Test
  void keepsEachPixelOfASliceItsPlaceInThePatient() {
    DicomImage part = SLICE.slice(Specimens.DICOM, PART);
    assertThat(part.info().plane().world(0.5, 0.5))
        .isEqualTo(Specimens.PLANE.world(1.5, 1.5))
        .isEqualTo(new Vector3(-8, 8, 7));
    assertThat(part.info().withPlane(null)).isEqualTo(Specimens.DICOM.info().withPlane(null));
    assertThat(part.pixels().getFloat(0)).isEqualTo(1f);
    assertThat(
            SLICE
                .slice(Specimens.DICOM.withInfo(Specimens.DICOM.info().withPlane(null)), PART)
                .info()
                .plane())
        .isNull();
  }

  @Test
  void keepsEachPixelOfAColourPictureItsPlaceToo() {
    DicomRgbImage whole = DicomRgbImage.of(Specimens.RGB.pixels(), Specimens.DICOM.info());
    DicomRgbImage part = SLICE.slice(whole, PART);
    assertThat(part.info().plane().world(0.5, 0.5)).isEqualTo(Specimens.PLANE.world(1.5, 1.5));
  }

  @Test
  void movesTheGridOfAVolume() {
    GridRange only = new GridRange(0, 1);
    CtVolume last = SLICE.slice(Specimens.CT, new GridBox(new GridRange(1, 2), only, only));
    assertThat(last.voxels().toFloatArray()).containsExactly(0.25f);
    assertThat(last.grid().world(0, 0, 0)).isEqualTo(Specimens.GRID.world(1, 0, 0));
  }

  @Test
  void oneChannelIsAGrayPicture() {
    Image green = SLICE.slice(Specimens.RGB, 1, 2);
    assertThat(green).isInstanceOf(GrayImage.class);
    assertThat(green.pixels().getLong(0)).isEqualTo(6 * 14);
    assertThat(SLICE.slice(Specimens.RGB, 0, 3)).isEqualTo(Specimens.RGB);
    assertThat(SLICE.slice(Specimens.RGB, 1, 3).channels()).isEqualTo(2);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> SLICE.slice(Specimens.RGB, 2, 4));
  }

  @Test
  void batchesAreCutItemByItemOrIntoItems() {
    Batch<RgbImage> parts = SLICE.slice(Specimens.BATCH, PART);
    assertThat(parts.get(1)).isEqualTo(SLICE.slice(Specimens.RGB, PART));
    assertThat(SLICE.slice(Specimens.BATCH, 1, 2).items()).containsExactly(Specimens.RGB);
  }

  @Test
  void cutsVideosTurnedBoxesAndClouds() {
    Video part = SLICE.slice(Specimens.VIDEO, PART);
    assertThat(part.frame(1)).isEqualTo(SLICE.slice(Specimens.VIDEO.frame(1), PART));
    assertThat(part.framesPerSecond()).isEqualTo(25);
    Video last = SLICE.slice(Specimens.VIDEO, 1, 2);
    assertThat(last.frame(0)).isEqualTo(Specimens.VIDEO.frame(1));
    RotatedBoxes boxes = SLICE.slice(Specimens.ROTATED, PART);
    assertThat(boxes.hull()).isEqualTo(SLICE.slice(Specimens.BOXES, PART));
    PointCloud second = SLICE.slice(Specimens.CLOUD, 1, 2);
    assertThat(second.xyz().toFloatArray()).containsExactly(4, 5, 6);
    assertThat(Concat.CONCAT.concat(SLICE.slice(Specimens.CLOUD, 0, 1), second))
        .isEqualTo(Specimens.CLOUD);
  }

  @Test
  void mustLieOnTheCanvas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SLICE.slice(Specimens.RGB, new CanvasBox(0, 2, 1, 2)))
        .withMessage(
            "CanvasBox[top=0, left=2, height=1, width=2] on a canvas of 2×3 (H×W): it reaches"
                + " beyond; cut it to the canvas, or pad first");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CanvasBox(-1, 0, 1, 1))
        .withMessageStartingWith("canvas box of 1 rows from -1");
  }
}
