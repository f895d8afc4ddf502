// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.BoxFormat;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.geometry.Polygon;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.image.GrayAlphaImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.LabelMap;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.RgbaImage;
import dev.kindred.semtypes.image.Video;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Every type of the plane goes through a plan and comes out as itself, all of it moved alike. */
class EngineTypesTest {

  private static final Canvas CANVAS = Canvas.hw(12, 20);
  private static final Cpu CPU = Cpu.single();
  private static final Geometry TURN =
      Geometry.rotation(CANVAS, 30, true, Interpolation.BILINEAR, Fill.none());
  private static final Geometry FLIP = Geometry.horizontalFlip(CANVAS);

  @Test
  void picturesWithTransparencyKeepIt() {
    RgbaImage rgba = RgbaImage.of(PictureSample.noise(DType.U8, 4, CANVAS, 1));
    GrayAlphaImage gray = GrayAlphaImage.of(PictureSample.noise(DType.F32, 2, CANVAS, 2));

    RgbaImage turned = ENGINE.run(CPU, TURN, rgba);
    assertThat(turned.canvas()).isEqualTo(TURN.out());
    assertThat(turned.alpha()).isEqualTo(ENGINE.run(CPU, TURN, rgba.alpha()));
    assertThat(turned.opaque()).isEqualTo(ENGINE.run(CPU, TURN, rgba.opaque()));
    assertThat(ENGINE.run(CPU, TURN, gray).canvas()).isEqualTo(TURN.out());
  }

  @Test
  void labelMapsKeepTheirCodes() {
    byte[] labels = new byte[12 * 20];
    labels[5] = 3;
    LabelMap map = LabelMap.of(Tensor.of(labels, 12, 20), Map.of(3, "liver"));

    LabelMap flipped = ENGINE.run(CPU, FLIP, map);
    assertThat(flipped.codes()).isEqualTo(map.codes());
    assertThat(flipped.mask("liver").labels().getLong(14)).isEqualTo(1);
    assertThat(ENGINE.run(CPU, new Brightness(2), map)).isSameAs(map);
  }

  @Test
  void videosMoveFrameByFrame() {
    Image first = Image.of(PictureSample.noise(DType.U8, 3, CANVAS, 1));
    Image second = Image.of(PictureSample.noise(DType.U8, 3, CANVAS, 2));
    Video video = Video.of(List.of(first, second), 25);

    Video turned = ENGINE.run(CPU, TURN, video);
    assertThat(turned.framesPerSecond()).isEqualTo(25);
    assertThat(turned.frame(1)).isEqualTo(ENGINE.run(CPU, TURN, second));
    assertThat(ENGINE.run(CPU, new Brightness(1.5), video).frame(0))
        .isEqualTo(ENGINE.run(CPU, new Brightness(1.5), first));
  }

  @Test
  void turnedBoxesTurn() {
    RotatedBoxes boxes =
        RotatedBoxes.cxcywhr(CANVAS, new float[][] {{8, 5, 6, 4, 10}}).withLabels("ship");
    Geometry still = Geometry.rotation(CANVAS, 30, false, Interpolation.BILINEAR, Fill.none());

    RotatedBoxes turned = ENGINE.run(CPU, still, boxes);
    float[] row = turned.to(BoxFormat.CXCYWHR).toFloatArray();
    assertThat(row[2]).isCloseTo(6, Offset.offset(1e-4f));
    assertThat(row[4]).isCloseTo(40, Offset.offset(1e-3f));
    assertThat(turned.labels()).containsExactly("ship");
    assertThat(ENGINE.run(CPU, FLIP, boxes).to(BoxFormat.CXCYWHR).toFloatArray())
        .containsExactly(new float[] {12, 5, 6, 4, -10}, Offset.offset(1e-4f));
    assertThat(ENGINE.run(CPU, new Brightness(2), boxes)).isSameAs(boxes);
  }

  /**
   * A flip that did not exchange left and right mislabelled half of the samples:
   * https://github.com/roboflow/rf-detr/pull/1358,
   * https://github.com/albumentations-team/AlbumentationsX/issues/87.
   */
  @Test
  void aMirroredPoseHasItsSidesExchanged() {
    Skeleton eyes = Skeleton.of("left_eye", "right_eye");
    Keypoints pose = Keypoints.xyv(CANVAS, eyes, PointOrigin.EDGE, new float[] {14, 5, 2, 6, 4, 1});

    Keypoints flipped = ENGINE.run(CPU, FLIP, pose);
    assertThat(flipped.x(flipped.point(0, "left_eye"))).isEqualTo(14);
    assertThat(flipped.y(flipped.point(0, "left_eye"))).isEqualTo(4);
    assertThat(ENGINE.run(CPU, FLIP, flipped)).isEqualTo(pose);
    assertThat(ENGINE.run(CPU, FLIP.inverse(), flipped)).isEqualTo(pose);
    Geometry halfTurn = FLIP.then(Geometry.verticalFlip(CANVAS));
    assertThat(ENGINE.run(CPU, halfTurn, pose).x(0)).isEqualTo(6);
    assertThat(ENGINE.run(CPU, Geometry.transpose(CANVAS), pose).x(0)).isEqualTo(4);
    assertThat(ENGINE.run(CPU, new Brightness(2), pose)).isSameAs(pose);
  }

  /** An outline and its mask move together, to the pixel: no pixel centre lies on the outline. */
  @Test
  void anOutlineMovesWithItsMask() {
    Polygon outline =
        Polygon.of(
            CANVAS,
            new float[] {2.1f, 1.2f, 15.3f, 3.4f, 9.1f, 11.3f},
            new float[] {6.1f, 4.2f, 9.2f, 4.1f, 8.3f, 7.2f});
    Mask mask = outline.toMask(3);
    Geometry crop = Geometry.crop(CANVAS, 2, 3, Canvas.hw(8, 9));

    for (Geometry plan : new Geometry[] {FLIP, crop, Geometry.quarterTurns(CANVAS, 1)}) {
      Polygon moved = ENGINE.run(CPU, plan, outline);
      assertThat(moved.rings()).isEqualTo(2);
      assertThat(moved.toMask(3)).isEqualTo(ENGINE.run(CPU, plan, mask));
    }
  }
}
