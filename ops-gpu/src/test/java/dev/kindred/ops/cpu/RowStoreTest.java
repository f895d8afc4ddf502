// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowStoreTest {
  private static final Raster.Size SIZE = new Raster.Size(3, 2, 5);
  private static final float[] ROW = {0.5f, 1.5f, -7, 300.4f, Float.NaN};

  @Test
  void integersAreRoundedHalvesToTheEvenOneAndClamped() {
    assertThat(stored(DType.U8, false).toLongArray(5, 5)).containsExactly(0, 2, 0, 255, 0);
    assertThat(stored(DType.I16, false).toLongArray(5, 5)).containsExactly(0, 2, -7, 300, 0);
    assertThat(stored(DType.U16, false).toLongArray(5, 5)).containsExactly(0, 2, 0, 300, 0);
  }

  @Test
  void floatsAreTheNearestThereIs() {
    for (DType dtype : List.of(DType.F16, DType.BF16, DType.F32)) {
      assertThat(stored(dtype, false).slice(0, 0, 1).slice(1, 1, 2))
          .isEqualTo(Tensor.of(ROW, 1, 1, 5).castTo(dtype));
    }
  }

  @Test
  void interleavedIsTheSameInAnotherOrder() {
    for (DType dtype : List.of(DType.U8, DType.I16, DType.F16, DType.F32)) {
      assertThat(stored(dtype, true)).isEqualTo(stored(dtype, false));
    }
  }

  @Test
  void neitherPlanesNorPixelsIsRefused() {
    Tensor turned = Tensor.of(new float[30], 3, 5, 2).transpose(0, 2, 1);

    try (Scratch scratch = Scratch.take()) {
      assertThatThrownBy(() -> new RowStore(Raster.of(turned), scratch))
          .hasMessageContaining("store to CHW or HWC");
    }
  }

  /** {@link #ROW} in row 1 of channel 0, [3, 2, 5]. */
  private static Tensor stored(DType dtype, boolean interleaved) {
    Shape shape = interleaved ? Shape.of(2, 5, 3) : Shape.of(3, 2, 5);
    Tensor result =
        Tensor.build(
            dtype,
            shape,
            memory -> {
              try (Scratch scratch = Scratch.take()) {
                Raster out =
                    interleaved
                        ? Raster.interleaved(dtype, memory, SIZE)
                        : Raster.planes(dtype, memory, SIZE);
                RowStore store = new RowStore(out, scratch);
                store.write(1, new float[][] {ROW, new float[5], new float[5]});
                store.write(0, new float[3][5]);
              }
            });
    return interleaved ? result.transpose(2, 0, 1) : result;
  }
}
