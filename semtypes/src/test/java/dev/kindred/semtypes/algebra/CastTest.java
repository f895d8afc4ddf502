// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import static dev.kindred.semtypes.algebra.Cast.CAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Overflow;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.volume.CtVolume;
import org.junit.jupiter.api.Test;

class CastTest {
  @Test
  void whiteStaysWhite() {
    GrayImage white = GrayImage.of(Tensor.of(new byte[] {(byte) 255}, 1, 1, 1));
    assertThat(CAST.cast(white, DType.F32).pixels().getFloat(0)).isEqualTo(1);
    assertThat(CAST.cast(CAST.cast(white, DType.F32), DType.U8)).isEqualTo(white);
  }

  @Test
  void measuredValuesStayAsTheyAre() {
    CtVolume ct = CtVolume.of(Tensor.of(new float[] {-1000, 40_000}, 1, 1, 2), Specimens.GRID);
    assertThat(CAST.cast(ct, DType.I16).voxels().toLongArray()).containsExactly(-1000, 32767);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> CAST.cast(ct, DType.I16, Overflow.ERROR))
        .withMessage(
            "Tensor f32 1×1×2 cast to i16: element 1 is 40000.0; saturate, or cast to a wider"
                + " type");
    assertThat(CAST.cast(Specimens.DICOM, DType.I16).pixels().toLongArray())
        .containsExactly(0, 0, 0, 0, 1, 1);
  }

  @Test
  void aLabelNeverBecomesAnother() {
    Mask mask = Mask.of(Tensor.of(new int[] {3, 300}, 1, 2));
    assertThat(CAST.cast(mask, DType.U16).labels().toLongArray()).containsExactly(3, 300);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> CAST.cast(mask, DType.U8))
        .withMessageContaining("cast to u8: element 1 is 300.0");
    assertThat(CAST.cast(Specimens.LABELS, DType.I32).voxels().toLongArray())
        .containsExactly(0, 14);
  }

  @Test
  void placesHaveOneElementType() {
    assertThatExceptionOfType(MeaninglessOperationException.class)
        .isThrownBy(() -> CAST.cast(Specimens.POINTS, DType.F64))
        .withMessageStartingWith("cast(Points, DType): places are always f32");
  }
}
