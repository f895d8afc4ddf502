// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.NoMethodException;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.RgbImage;
import dev.kindred.semtypes.label.Category;
import org.junit.jupiter.api.Test;

class EngineTest {

  private static final Canvas CANVAS = Canvas.hw(12, 20);
  private static final Cpu CPU = Cpu.single();
  private static final Geometry TURN =
      Geometry.rotation(CANVAS, 30, true, Interpolation.BILINEAR, Fill.none());

  /** A device that no method serves. */
  record Abacus() implements Device {
    @Override
    public String name() {
      return "abacus";
    }
  }

  /** A library author's own plan, with one method for it below. */
  record Invert() implements Plan {}

  @Dispatch(Engine.class)
  static <I extends Image> I invert(Cpu cpu, Invert plan, I image) {
    byte[] pixels = image.pixels().toByteArray();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) ~pixels[i];
    }
    return Image.withPixels(image, Tensor.of(pixels, image.pixels().shape().toArray()));
  }

  @Test
  void everyTypeComesOutAsItWentIn() {
    Image rgb = Image.of(PictureSample.noise(DType.U8, 3, CANVAS, 1));
    Image gray = Image.of(PictureSample.noise(DType.F32, 1, CANVAS, 2));
    Mask mask = Mask.of(PictureSample.noise(DType.I32, 1, CANVAS, 3).reshape(12, 20));

    assertThat(ENGINE.run(CPU, TURN, rgb)).isInstanceOf(RgbImage.class);
    assertThat(ENGINE.run(CPU, TURN, gray)).isInstanceOf(GrayImage.class);
    assertThat(ENGINE.run(CPU, TURN, gray).canvas()).isEqualTo(TURN.out());
    assertThat(ENGINE.run(CPU, TURN, mask).canvas()).isEqualTo(TURN.out());
    assertThat(ENGINE.run(CPU, TURN, mask).labels().dtype()).isEqualTo(DType.I32);
    assertThat(ENGINE.run(CPU, TURN, new Category("cat"))).isEqualTo(new Category("cat"));
  }

  @Test
  void boxesKeepTheirLabelsAndPointsTheirNames() {
    Boxes boxes = Boxes.xyxy(CANVAS, new float[][] {{1, 2, 5, 7}}).withLabels("cat");
    Points points = Points.xy(CANVAS, new float[][] {{1, 2}}).withNames("eye");
    Geometry flip = Geometry.horizontalFlip(CANVAS);

    assertThat(ENGINE.run(CPU, flip, boxes))
        .isEqualTo(
            Boxes.moved(boxes, CANVAS, Tensor.of(new float[] {19, 2, 15, 2, 15, 7, 19, 7}, 1, 8)));
    assertThat(ENGINE.run(CPU, flip, boxes).edges(0)).containsExactly(15, 2, 19, 7);
    assertThat(ENGINE.run(CPU, flip, points))
        .isEqualTo(Points.xy(CANVAS, new float[][] {{19, 2}}).withNames("eye"));
  }

  @Test
  void boxesAreEnclosedOnceHoweverManySteps() {
    Boxes boxes = Boxes.xyxy(CANVAS, new float[][] {{8, 4, 12, 8}});
    Geometry half = Geometry.rotation(CANVAS, 45, false, Interpolation.BILINEAR, Fill.none());
    Boxes chained = ENGINE.run(CPU, half.then(half), boxes);
    Boxes stepwise = ENGINE.run(CPU, half, ENGINE.run(CPU, half, boxes));

    Boxes square = Boxes.xyxy(CANVAS, new float[][] {{8, 4, 12, 8}});
    assertThat(chained.xyxy().closeTo(square.xyxy(), 1e-5)).isTrue();
    assertThat(stepwise.xyxy().closeTo(square.xyxy(), 1e-5)).isTrue();
  }

  @Test
  void nothingIsLostWhereThereIsNothing() {
    Boxes none = Boxes.xyxy(CANVAS, new float[0][]);
    Points nowhere = Points.xy(CANVAS, new float[0][]);

    assertThat(ENGINE.run(CPU, TURN, none).count()).isZero();
    assertThat(ENGINE.run(CPU, TURN, none).canvas()).isEqualTo(TURN.out());
    assertThat(ENGINE.run(CPU, TURN, nowhere).count()).isZero();
  }

  @Test
  void pointsAndBoxesMoveOnAnyDevice() {
    Points points = Points.xy(CANVAS, new float[][] {{3, 4}});

    assertThat(ENGINE.run(new Abacus(), TURN, points)).isEqualTo(ENGINE.run(CPU, TURN, points));
  }

  @Test
  void colourLeavesMasksPointsAndBoxesAlone() {
    Mask mask = Mask.of(Tensor.of(new byte[12 * 20], 12, 20));
    Points points = Points.xy(CANVAS, new float[][] {{3, 4}});
    Boxes boxes = Boxes.xyxy(CANVAS, new float[][] {{1, 2, 5, 7}});

    for (Semantic each : new Semantic[] {mask, points, boxes, new Category("cat")}) {
      assertThat(ENGINE.run(CPU, new Brightness(2), each)).isSameAs(each);
    }
  }

  @Test
  void aDeviceWithoutAMethodIsRefusedWithTheClosestOnes() {
    Image image = Image.of(PictureSample.noise(DType.U8, 3, CANVAS, 1));

    assertThatThrownBy(() -> ENGINE.run(new Abacus(), TURN, image))
        .isInstanceOf(NoMethodException.class)
        .hasMessageContaining("Abacus")
        .hasMessageContaining("Cpu");
  }

  @Test
  void aLibraryAuthorsPlanJoinsByOneMethod() {
    Image image = Image.of(Tensor.of(new byte[] {0, 1, (byte) 255}, 3, 1, 1));

    assertThat(ENGINE.run(CPU, new Invert(), image).pixels().toByteArray())
        .containsExactly(-1, -2, 0);
    assertThatThrownBy(() -> ENGINE.run(CPU, new Invert(), new Category("cat")))
        .isInstanceOf(NoMethodException.class);
  }

  @Test
  void aPlanForAnotherCanvasIsRefused() {
    Points points = Points.xy(Canvas.hw(5, 5), new float[][] {{3, 4}});
    Image image = Image.of(PictureSample.noise(DType.U8, 3, Canvas.hw(5, 5), 1));

    assertThatThrownBy(() -> ENGINE.run(CPU, TURN, points))
        .hasMessageContaining("plan drawn for 12×20 (H×W): the Points lies on 5×5 (H×W)");
    assertThatThrownBy(() -> ENGINE.run(CPU, TURN, image)).hasMessageContaining("12×20");
  }

  @Test
  void bordersThatRepeatThingsAreRefusedForBoxesAndPoints() {
    Geometry pad = Geometry.pad(CANVAS, Padding.all(2), Border.REFLECT, Fill.none());
    Boxes boxes = Boxes.xyxy(CANVAS, new float[][] {{1, 2, 5, 7}});

    assertThatThrownBy(() -> ENGINE.run(CPU, pad, boxes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("border REFLECT")
        .hasMessageContaining("Boxes");
    assertThatThrownBy(() -> ENGINE.run(CPU, pad.then(Geometry.transpose(pad.out())), boxes))
        .hasMessageContaining("border REFLECT");
  }

  @Test
  void masksAreNeverBlended() {
    Mask mask = Mask.of(Tensor.of(new byte[] {0, 9, 9, 0, 9, 9, 0, 0}, 2, 4));
    Canvas small = Canvas.hw(2, 4);
    Geometry turn = Geometry.rotation(small, 20, true, Interpolation.BILINEAR, Fill.of(1, 2, 3));
    Geometry grow = Geometry.resize(small, Canvas.hw(5, 7), Interpolation.BICUBIC, true);

    assertThat(ENGINE.run(CPU, turn, mask).labels().toByteArray()).contains(9).containsOnly(0, 9);
    assertThat(ENGINE.run(CPU, grow, mask).labels().toByteArray()).contains(9).containsOnly(0, 9);
  }
}
