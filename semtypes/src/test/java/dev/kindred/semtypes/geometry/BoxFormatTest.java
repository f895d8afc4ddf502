// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BoxFormatTest {
  private static float[] convert(BoxFormat from, BoxFormat to, float... row) {
    return from.to(to, Tensor.of(row, 1, row.length)).toFloatArray();
  }

  @Test
  void uprightFormatsSayTheSameBox() {
    float[] xyxy = {1, 2, 5, 9};
    assertThat(convert(BoxFormat.XYXY, BoxFormat.XYWH, xyxy)).containsExactly(1, 2, 4, 7);
    assertThat(convert(BoxFormat.XYXY, BoxFormat.CXCYWH, xyxy)).containsExactly(3, 5.5f, 4, 7);
    assertThat(convert(BoxFormat.XYWH, BoxFormat.CXCYWH, 1, 2, 4, 7))
        .containsExactly(3, 5.5f, 4, 7);
    assertThat(convert(BoxFormat.CXCYWH, BoxFormat.XYXY, 3, 5.5f, 4, 7)).containsExactly(xyxy);
  }

  /** The widths are x2 − x1, with no extra pixel: https://github.com/kornia/kornia/pull/4452. */
  @Test
  void aBoxOfOnePixelIsOneWide() {
    assertThat(convert(BoxFormat.XYXY, BoxFormat.XYWH, 7, 3, 8, 4)).containsExactly(7, 3, 1, 1);
  }

  @Test
  void integersKeepToWholePixels() {
    Tensor odd = Tensor.of(new long[] {8, -5, 21, 14}, 1, 4);
    Tensor centre = BoxFormat.XYXY.to(BoxFormat.CXCYWH, odd);
    assertThat(centre.dtype()).isEqualTo(DType.I64);
    assertThat(centre.toLongArray()).containsExactly(14, 4, 13, 19);
    assertThat(BoxFormat.CXCYWH.to(BoxFormat.XYXY, centre).toLongArray())
        .containsExactly(7, -6, 20, 13);
    assertThat(BoxFormat.CXCYWH.to(BoxFormat.XYWH, centre).toLongArray())
        .containsExactly(7, -6, 13, 19);
    Tensor wide = Tensor.of(new long[] {1L << 60, 0, 2, 2}, 1, 4);
    assertThat(BoxFormat.XYWH.to(BoxFormat.XYXY, wide).getLong(2)).isEqualTo((1L << 60) + 2);
  }

  @Test
  void turnedFormatsSayTheSameBox() {
    float[] corners = {10, 20, 10, 14, 13, 14, 13, 20};
    Offset<Float> near = Offset.offset(1e-5f);
    assertThat(convert(BoxFormat.XYXYXYXY, BoxFormat.XYWHR, corners))
        .containsExactly(10, 20, 6, 3, 90);
    assertThat(convert(BoxFormat.XYXYXYXY, BoxFormat.CXCYWHR, corners))
        .containsExactly(11.5f, 17, 6, 3, 90);
    assertThat(convert(BoxFormat.XYWHR, BoxFormat.XYXYXYXY, 10, 20, 6, 3, 90))
        .containsExactly(corners);
    float half = (float) Math.sqrt(0.5);
    assertThat(convert(BoxFormat.CXCYWHR, BoxFormat.XYXYXYXY, 0, 0, 2, 0, 45))
        .containsExactly(new float[] {-half, half, half, -half, half, -half, -half, half}, near);
  }

  @Test
  void turnedIntegersAreRoundedHalfToEven() {
    Tensor rows = Tensor.of(new int[] {10, 10, 5, 3, 90}, 1, 5);
    Tensor corners = BoxFormat.CXCYWHR.to(BoxFormat.XYXYXYXY, rows);
    assertThat(corners.dtype()).isEqualTo(DType.I32);
    // x 8.5 and 11.5, y 12.5 and 7.5
    assertThat(corners.toLongArray()).containsExactly(8, 12, 8, 8, 12, 8, 12, 12);
  }

  @Test
  void refuseWhatTheyCannotSay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> convert(BoxFormat.XYXY, BoxFormat.XYWHR, 1, 2, 3, 4))
        .withMessage(
            "boxes XYXY to XYWHR: only one of them turns; "
                + "go through RotatedBoxes.hull() or RotatedBoxes.of(Boxes)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> convert(BoxFormat.XYXY, BoxFormat.XYWH, 1, 2, 3))
        .withMessage(
            "boxes XYXY of Tensor f32 1×3: rows are [N, 4] of floats or signed integers; "
                + "cast or reshape them");
    Tensor unsigned = Tensor.of(new byte[4], 1, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BoxFormat.XYXY.to(BoxFormat.XYWH, unsigned));
    Tensor narrow = Tensor.of(DType.I16, new short[] {30000, 0, 30000, 5}, 1, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BoxFormat.XYWH.to(BoxFormat.XYXY, narrow))
        .withMessage("boxes XYWH to XYXY in i16: row 0 has a 60000; cast to i64 first");
  }
}
