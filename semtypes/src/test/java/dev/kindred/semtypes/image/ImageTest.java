// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import org.junit.jupiter.api.Test;

class ImageTest {
  private static Tensor bytes(int channels) {
    return Tensor.of(new byte[channels * 2 * 3], channels, 2, 3);
  }

  @Test
  void channelsDecideTheClass() {
    assertThat(Image.of(bytes(1))).isExactlyInstanceOf(GrayImage.class);
    assertThat(Image.of(bytes(2))).isExactlyInstanceOf(GrayAlphaImage.class);
    assertThat(Image.of(bytes(3))).isExactlyInstanceOf(RgbImage.class);
    assertThat(Image.of(bytes(4))).isExactlyInstanceOf(RgbaImage.class);
    assertThat(Image.of(bytes(7))).isExactlyInstanceOf(Image.class);
    assertThat(Image.of(bytes(7)).channels()).isEqualTo(7);
  }

  @Test
  void knowsItsCanvasAndType() {
    Image image = Image.of(Tensor.of(DType.U16, new short[6], 1, 2, 3));
    assertThat(image.canvas()).isEqualTo(Canvas.hw(2, 3));
    assertThat(image.dtype()).isEqualTo(DType.U16);
    assertThat(image.background()).isZero();
  }

  @Test
  void refusesWhatIsNoPicture() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Image.of(Tensor.of(new double[6], 1, 2, 3)))
        .withMessage(
            "Image of Tensor f64 1×2×3: a picture is u8, u16, i16, f16 or f32; convert by"
                + " scaledTo");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Image.of(Tensor.of(new float[6], 2, 3)))
        .withMessage(
            "Image of Tensor f32 2×3: pixels are [channels, height, width]; "
                + "reshape or transpose them");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Image.of(Tensor.of(new float[0], 0, 2, 3)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Image.of(Tensor.of(new float[0], 3, 0, 3)))
        .withMessageContaining("canvas 0×3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RgbImage.of(bytes(1)))
        .withMessage(
            "RgbImage of Tensor u8 1×2×3: it has 3 channels; use Image.of for other counts");
    assertThatIllegalArgumentException().isThrownBy(() -> GrayImage.of(bytes(3)));
  }

  @Test
  void keepsItsClassWithOtherPixels() {
    RgbImage rgb = Image.withPixels(RgbImage.of(bytes(3)), Tensor.of(new float[3], 3, 1, 1));
    assertThat(rgb.canvas()).isEqualTo(Canvas.hw(1, 1));
    GrayImage gray = GrayImage.of(bytes(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Image.withPixels(gray, bytes(3)))
        .withMessageContaining("GrayImage of Tensor u8 3×2×3");
  }

  @Test
  void equalsByClassAndBits() {
    assertThat(Image.of(bytes(3)))
        .isEqualTo(RgbImage.of(bytes(3)))
        .hasSameHashCodeAs(RgbImage.of(bytes(3)))
        .isNotEqualTo(Image.of(bytes(1)));
    Image a = Image.of(Tensor.of(new float[] {0.5f}, 1, 1, 1));
    Image b = Image.of(Tensor.of(new float[] {0.6f}, 1, 1, 1));
    assertThat(a).isNotEqualTo(b);
    assertThat(a.closeTo(b, 0.11)).isTrue();
    assertThat(a.closeTo(b, 0.09)).isFalse();
    assertThat(a.closeTo(Mask.of(Tensor.of(new byte[1], 1, 1)), 1e9)).isFalse();
  }

  @Test
  void readsWell() {
    assertThat(Image.of(bytes(3))).hasToString("RgbImage 2×3 (H×W) u8");
    assertThat(Image.of(bytes(4))).hasToString("RgbaImage 2×3 (H×W) u8");
    assertThat(Image.of(bytes(5))).hasToString("Image 2×3 (H×W) u8, 5 channels");
  }
}
