// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Denormalize;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.ops.pixel.ToDType;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import org.junit.jupiter.api.Test;

class ColoringTest {

  @Test
  void brightnessCutsAndClamps() {
    assertThat(u8(new Brightness(1.5), 3, 1, 201)).containsExactly(4, 1, 255);
    assertThat(u8(new Brightness(0), 3, 1, 201)).containsExactly(0, 0, 0);
    assertThat(
            run(new Brightness(2), Tensor.of(new float[] {0.25f, 0.75f, -1}, 3, 1, 1))
                .toFloatArray())
        .containsExactly(0.5f, 1, 0);
  }

  @Test
  void aFactorOfOneChangesNothing() {
    for (DType dtype : new DType[] {DType.U8, DType.U16, DType.I16, DType.F32}) {
      Tensor picture = PictureSample.noise(dtype, 3, Canvas.hw(9, 7), 2);
      assertThat(run(new Brightness(1), picture)).isEqualTo(picture);
      assertThat(run(new Contrast(1), picture)).isEqualTo(picture);
      assertThat(run(new Saturation(1), picture)).isEqualTo(picture);
    }
  }

  @Test
  void whiteIsALittleLessThanWhiteInGrey() {
    // 0.2989 + 0.587 + 0.114 = 0.9999
    assertThat(u8(new Saturation(0), 255, 255, 255)).containsExactly(254, 254, 254);
    assertThat(u8(new Saturation(0), 255, 0, 0)).containsExactly(76, 76, 76);
  }

  @Test
  void saturationBlendsWithThePixelsOwnGrey() {
    // grey = 0.2989 · 100 + 0.587 · 50 + 0.114 · 200 = 82.04, cut to 82
    assertThat(u8(new Saturation(0.5), 100, 50, 200)).containsExactly(91, 66, 141);
    assertThat(u8(new Saturation(2), 100, 50, 200)).containsExactly(118, 18, 255);
  }

  @Test
  void saturationLeavesOneChannelAlone() {
    Tensor gray = PictureSample.noise(DType.U8, 1, Canvas.hw(3, 3), 4);
    assertThat(run(new Saturation(0), gray)).isSameAs(gray);
  }

  @Test
  void contrastBlendsWithTheMeanGrey() {
    Tensor gray = Tensor.of(new byte[] {10, 20, 30, 41}, 1, 2, 2);
    // mean 25.25
    assertThat(run(new Contrast(0), gray).toByteArray()).containsExactly(25, 25, 25, 25);
    assertThat(run(new Contrast(2), gray).toByteArray()).containsExactly(0, 14, 34, 56);
  }

  @Test
  void contrastCutsTheGreyOfEachPixelBeforeTheMean() {
    // greys 29.89 → 29 and 58.7 → 58: mean 43.5 and not 44.295
    Tensor two = Tensor.of(new byte[] {100, 0, 0, 100, 0, 0}, 3, 1, 2);
    assertThat(run(new Contrast(0), two).toByteArray()).containsOnly(43);
  }

  @Test
  void contrastAndSaturationNeedAGrey() {
    Tensor five = PictureSample.noise(DType.U8, 5, Canvas.hw(2, 2), 1);
    assertThatThrownBy(() -> run(new Contrast(2), five))
        .hasMessageContaining("contrast of an image of 5 channels");
    assertThatThrownBy(() -> run(new Saturation(2), five))
        .hasMessageContaining("saturation of an image of 5 channels");
  }

  @Test
  void normalizeBringsIntegersToTheUnitRangeFirst() {
    Normalize plan = Normalize.of(new double[] {0.5, 0, 1}, new double[] {0.5, 1, 2});
    Tensor result = run(plan, Tensor.of(new byte[] {(byte) 255, 51, 0}, 3, 1, 1));

    assertThat(result.dtype()).isEqualTo(DType.F32);
    assertThat(result.closeTo(Tensor.of(new float[] {1, 0.2f, -0.5f}, 3, 1, 1), 1e-6)).isTrue();
    Tensor wide = PictureSample.noise(DType.U16, 3, Canvas.hw(3, 4), 1);
    assertThat(run(plan, wide)).isEqualTo(run(plan, wide.scaledTo(DType.F32)));
  }

  @Test
  void denormalizeUndoesNormalize() {
    Normalize plan =
        Normalize.of(new double[] {0.485, 0.456, 0.406}, new double[] {0.229, 0.224, 0.225});
    Tensor picture = PictureSample.noise(DType.F32, 3, Canvas.hw(5, 6), 8);

    assertThat(run(plan.inverse().orElseThrow(), run(plan, picture)).closeTo(picture, 1e-6))
        .isTrue();
  }

  @Test
  void oneMeanServesAllChannelsAndAnotherCountIsRefused() {
    Tensor picture = PictureSample.noise(DType.F32, 3, Canvas.hw(2, 2), 8);
    assertThat(run(Normalize.of(new double[] {0}, new double[] {1}), picture)).isEqualTo(picture);
    assertThatThrownBy(() -> run(Denormalize.of(new double[] {0, 0}, new double[] {1, 1}), picture))
        .hasMessageContaining("2 values for an image of 3 channels; give 1 or 3");
  }

  @Test
  void toDTypeKeepsWhiteWhite() {
    Tensor white = Tensor.of(new byte[] {(byte) 255}, 1, 1, 1);
    assertThat(run(new ToDType(DType.F32), white).getDouble(0)).isEqualTo(1);
    assertThat(run(new ToDType(DType.U8), run(new ToDType(DType.F32), white))).isEqualTo(white);
  }

  @Test
  void transparencyIsNoColour() {
    Tensor rgba = Tensor.of(new byte[] {100, 50, (byte) 200, 77}, 4, 1, 1);
    assertThat(run(new Brightness(0.5), rgba).toByteArray()).containsExactly(50, 25, 100, 77);
    assertThat(run(new Saturation(0), rgba).toByteArray()).containsExactly(82, 82, 82, 77);
    Normalize imagenet = Normalize.of(new double[] {0.5, 0.4, 0.3}, new double[] {0.1, 0.2, 0.3});
    assertThat(run(imagenet, rgba).getDouble(3)).isEqualTo(77 * (float) (1 / 255.0));
    Tensor grayAlpha = Tensor.of(new byte[] {100, 77}, 2, 1, 1);
    assertThat(run(new Contrast(0), grayAlpha).toByteArray()).containsExactly(100, 77);
    assertThat(run(new ToDType(DType.U16), grayAlpha)).isEqualTo(grayAlpha.scaledTo(DType.U16));
  }

  private static int[] u8(PixelOp plan, int r, int g, int b) {
    Tensor result = run(plan, Tensor.of(new byte[] {(byte) r, (byte) g, (byte) b}, 3, 1, 1));
    return new int[] {(int) result.getLong(0), (int) result.getLong(1), (int) result.getLong(2)};
  }

  private static Tensor run(PixelOp plan, Tensor picture) {
    return CpuSequences.run(Cpu.single(), plan, Image.of(picture)).pixels();
  }
}
