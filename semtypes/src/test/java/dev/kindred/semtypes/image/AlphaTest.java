// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import org.junit.jupiter.api.Test;

/** Pictures with transparency: {@link RgbaImage} and {@link GrayAlphaImage}. */
class AlphaTest {
  private static final RgbaImage RGBA =
      RgbaImage.of(
          Tensor.of(new byte[] {100, 100, 100, 10, 10, 10, 0, 0, 0, (byte) 255, 0, 51}, 4, 1, 3));

  @Test
  void comeApartIntoColoursAndAlpha() {
    assertThat(RGBA.opaque()).isExactlyInstanceOf(RgbImage.class);
    assertThat(RGBA.opaque().pixels().toDoubleArray())
        .containsExactly(100, 100, 100, 10, 10, 10, 0, 0, 0);
    assertThat(RGBA.alpha().pixels().toDoubleArray()).containsExactly(255, 0, 51);
    assertThat(RGBA.alpha().canvas()).isEqualTo(Canvas.hw(1, 3));
    GrayAlphaImage gray = GrayAlphaImage.of(Tensor.of(new float[] {0.25f, 0.5f}, 2, 1, 1));
    assertThat(gray.opaque().pixels().toFloatArray()).containsExactly(0.25f);
    assertThat(gray.alpha().pixels().toFloatArray()).containsExactly(0.5f);
  }

  @Test
  void lieOverAGround() {
    // opaque: the colour; transparent: the ground; a fifth of the colour else
    assertThat(RGBA.over(200, 0, 5).pixels().toDoubleArray())
        .containsExactly(100, 200, 180, 10, 0, 2, 0, 5, 4);
    GrayAlphaImage gray = GrayAlphaImage.of(Tensor.of(new float[] {0.25f, 0.5f}, 2, 1, 1));
    assertThat(gray.over(1).pixels().toFloatArray()).containsExactly(0.625f);
    Tensor wide =
        Tensor.of(DType.U16, new short[] {0, (short) 65535, 1000, (short) 65535}, 2, 1, 2);
    assertThat(GrayAlphaImage.of(wide).over(0).dtype()).isEqualTo(DType.U16);
    assertThat(GrayAlphaImage.of(wide).over(65535).pixels().toDoubleArray())
        .containsExactly(64535, 65535);
  }

  @Test
  void keepTheirClass() {
    assertThat(Image.withPixels(RGBA, RGBA.pixels())).isEqualTo(RGBA);
    assertThat(RGBA).hasToString("RgbaImage 1×3 (H×W) u8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Image.withPixels(RGBA, RGBA.opaque().pixels()))
        .withMessageContaining("it has 4 channels; use Image.of for other counts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GrayAlphaImage.of(RGBA.pixels()))
        .withMessageContaining("it has 2 channels");
  }
}
