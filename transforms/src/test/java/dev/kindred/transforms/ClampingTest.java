// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.pixel.Brightness;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.transforms.color.Recolor;
import dev.kindred.transforms.geometric.Flip;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ClampingTest {
  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"U8", "U16", "I16", "F32"},
      mode = Mode.INCLUDE)
  void whatWasDrivenToALimitIsCountedAndWhatWasThereIsNot(DType dtype) {
    Image before = image(dtype, 0, 100, 255, 200);
    Image after = image(dtype, 0, 0, 255, 255);
    assertThat(Clamping.between("image", before, Recolor.of(new Brightness(2)), after))
        .singleElement()
        .hasToString("image: brightness × 2.00 clamped 2 of 4 values to black or white");
    assertThat(Clamping.between("image", before, Recolor.of(new Brightness(2)), before)).isEmpty();
    assertThat(Clamping.between("image", before, Flip.vertical(), after)).isEmpty();
  }

  private static Image image(DType dtype, int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    Tensor u8 = Tensor.of(bytes, 1, 2, 2);
    float[] scaled = new float[values.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (values[i] / 255.0 * dtype.max());
    }
    return Image.of(dtype == DType.U8 ? u8 : Tensor.of(scaled, 1, 2, 2).castTo(dtype));
  }
}
