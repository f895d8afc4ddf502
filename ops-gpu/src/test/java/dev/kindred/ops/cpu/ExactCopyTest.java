// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Border;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Padding;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import org.junit.jupiter.api.Test;

class ExactCopyTest {

  private static final Canvas TWO_BY_THREE = Canvas.hw(2, 3);

  @Test
  void turnsAndFlipsAsTheirNamesSay() {
    // 1 2 3
    // 4 5 6
    assertThat(moved(Geometry.horizontalFlip(TWO_BY_THREE))).containsExactly(3, 2, 1, 6, 5, 4);
    assertThat(moved(Geometry.verticalFlip(TWO_BY_THREE))).containsExactly(4, 5, 6, 1, 2, 3);
    assertThat(moved(Geometry.transpose(TWO_BY_THREE))).containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(moved(Geometry.quarterTurns(TWO_BY_THREE, 1))).containsExactly(3, 6, 2, 5, 1, 4);
    assertThat(moved(Geometry.quarterTurns(TWO_BY_THREE, 2))).containsExactly(6, 5, 4, 3, 2, 1);
    assertThat(moved(Geometry.quarterTurns(TWO_BY_THREE, 3))).containsExactly(4, 1, 5, 2, 6, 3);
  }

  @Test
  void cropsWithZeroOutside() {
    assertThat(moved(Geometry.crop(TWO_BY_THREE, 1, 1, Canvas.hw(2, 3))))
        .containsExactly(5, 6, 0, 0, 0, 0);
    assertThat(moved(Geometry.crop(TWO_BY_THREE, -1, -1, Canvas.hw(2, 2))))
        .containsExactly(0, 0, 0, 1);
  }

  @Test
  void padsByEachBorder() {
    assertThat(padded(Border.CONSTANT)).containsExactly(9, 9, 1, 2, 3, 9, 9, 9, 4, 5, 6, 9);
    assertThat(padded(Border.EDGE)).containsExactly(1, 1, 1, 2, 3, 3, 4, 4, 4, 5, 6, 6);
    assertThat(padded(Border.REFLECT)).containsExactly(3, 2, 1, 2, 3, 2, 6, 5, 4, 5, 6, 5);
    assertThat(padded(Border.SYMMETRIC)).containsExactly(2, 1, 1, 2, 3, 3, 5, 4, 4, 5, 6, 6);
  }

  private static double[] padded(Border border) {
    return moved(Geometry.pad(TWO_BY_THREE, new Padding(2, 0, 1, 0), border, Fill.of(9)));
  }

  @Test
  void keepsEveryBitOfEveryType() {
    for (DType dtype : DType.values()) {
      Tensor planes = PictureSample.noise(dtype, 2, Canvas.hw(5, 4), 1);
      Tensor turned = run(Geometry.quarterTurns(Canvas.hw(5, 4), 1), planes);
      assertThat(turned.dtype()).isEqualTo(dtype);
      assertThat(run(Geometry.quarterTurns(Canvas.hw(4, 5), 3), turned)).isEqualTo(planes);
    }
    Tensor odd = Tensor.of(new float[] {Float.NaN, -0f, Float.NEGATIVE_INFINITY, 1e-45f}, 1, 2, 2);
    Canvas square = Canvas.hw(2, 2);
    assertThat(run(Geometry.verticalFlip(square), run(Geometry.verticalFlip(square), odd)))
        .isEqualTo(odd);
    Tensor large = Tensor.of(new long[] {(1L << 53) + 1, 2, 3, 4}, 1, 2, 2);
    assertThat(run(Geometry.horizontalFlip(square), large).getLong(1)).isEqualTo((1L << 53) + 1);
  }

  @Test
  void roundsAndClampsTheFillToTheType() {
    assertThat(outside(DType.U8, 2.5)).isEqualTo(2);
    assertThat(outside(DType.U8, 300)).isEqualTo(255);
    assertThat(outside(DType.U8, -1)).isZero();
    assertThat(outside(DType.I16, -1024)).isEqualTo(-1024);
    assertThat(outside(DType.F32, -0.25)).isEqualTo(-0.25);
  }

  private static double outside(DType dtype, double fill) {
    Tensor one = PictureSample.noise(dtype, 1, Canvas.hw(1, 1), 3);
    Geometry pad =
        Geometry.pad(Canvas.hw(1, 1), new Padding(1, 0, 0, 0), Border.CONSTANT, Fill.of(fill));
    return run(pad, one).getDouble(0);
  }

  @Test
  void fillsEachChannelWithItsOwn() {
    Geometry pad =
        Geometry.pad(
            Canvas.hw(1, 1), new Padding(1, 0, 0, 0), Border.CONSTANT, Fill.of(10, 20, 30));

    assertThat(run(pad, Tensor.of(new byte[] {1, 2, 3}, 3, 1, 1)).toDoubleArray())
        .containsExactly(10, 1, 20, 2, 30, 3);
    assertThatThrownBy(() -> run(pad, Tensor.of(new byte[] {1, 2}, 2, 1, 1)))
        .hasMessageContaining("3 values for a picture of 2 channels");
  }

  @Test
  void labelsTakeTheLabelOfTheFill() {
    Geometry pad =
        Geometry.pad(
            Canvas.hw(1, 1),
            new Padding(1, 0, 0, 0),
            Border.CONSTANT,
            Fill.of(10, 20, 30).withLabel(70000));
    Tensor labels = Tensor.of(new int[] {5}, 1, 1, 1);

    assertThat(new Movement(Cpu.single(), Content.ofLabels()).run(pad, labels).toDoubleArray())
        .containsExactly(70000, 5);
  }

  @Test
  void nearestResizeTakesTheFloorAndNearestExactTheCentre() {
    Tensor row = Tensor.of(new byte[] {0, 1, 2, 3, 4, 5}, 1, 1, 6);
    Canvas in = Canvas.hw(1, 6);

    assertThat(run(resize(in, 3, Interpolation.NEAREST), row).toDoubleArray())
        .containsExactly(0, 2, 4);
    assertThat(run(resize(in, 3, Interpolation.NEAREST_EXACT), row).toDoubleArray())
        .containsExactly(1, 3, 5);
    assertThat(run(resize(in, 4, Interpolation.NEAREST), row).toDoubleArray())
        .containsExactly(0, 1, 3, 4);
    assertThat(run(resize(in, 4, Interpolation.NEAREST_EXACT), row).toDoubleArray())
        .containsExactly(0, 2, 3, 5);
  }

  private static Geometry resize(Canvas in, int width, Interpolation how) {
    return Geometry.resize(in, Canvas.hw(1, width), how, true);
  }

  private static double[] moved(Geometry plan) {
    return run(plan, Tensor.of(new byte[] {1, 2, 3, 4, 5, 6}, 1, 2, 3)).toDoubleArray();
  }

  private static Tensor run(Geometry plan, Tensor planes) {
    return new Movement(Cpu.single(), Content.ofPicture(0)).run(plan, planes);
  }
}
