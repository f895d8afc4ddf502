// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamePlaceTest {
  private static final List<DType> TYPES =
      List.of(DType.U8, DType.I16, DType.U16, DType.F16, DType.BF16, DType.F32);

  @Test
  void readsPlanesPixelsAndViewsOfThem() {
    for (DType dtype : TYPES) {
      Tensor planes = PictureSample.noise(dtype, 3, Canvas.hw(4, 7), 1);
      Tensor pixels = planes.transpose(1, 2, 0).dense().transpose(2, 0, 1);
      assertReads(planes);
      assertReads(pixels);
      assertReads(planes.flip(2));
      assertReads(pixels.slice(1, 3, 0, -1));
      assertReads(pixels.slice(2, 1, 6, 2));
      assertReads(planes.transpose(0, 2, 1));
    }
  }

  private static void assertReads(Tensor planes) {
    int height = (int) planes.shape().size(1);
    int width = (int) planes.shape().size(2);
    try (Scratch scratch = Scratch.take()) {
      RowSource source = new SamePlace(Raster.of(planes), scratch);
      float[][] row = new float[3][width];
      for (int y = 0; y < height; y++) {
        source.read(y, row);
        for (int c = 0; c < 3; c++) {
          assertThat(row[c]).isEqualTo(planes.toFloatArray(((long) c * height + y) * width, width));
        }
        assertThat(source.coverage()).startsWith(1, 1).contains(1);
      }
    }
  }
}
