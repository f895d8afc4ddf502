// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import org.junit.jupiter.api.Test;

class ScalingTest {

  @Test
  void aPlainPictureStaysPlain() {
    for (DType dtype : new DType[] {DType.U8, DType.U16, DType.I16, DType.F32}) {
      double value = dtype == DType.F32 ? 0.5 : 201;
      Tensor plain = Tensor.of(filled(3 * 5 * 7, value), 3, 5, 7).castTo(dtype);
      Tensor scaled = run(plain, Canvas.hw(5, 7), Canvas.hw(11, 3), Interpolation.BICUBIC, true);
      Tensor expected = Tensor.of(filled(3 * 11 * 3, value), 3, 11, 3).castTo(dtype);
      assertThat(scaled.closeTo(expected, dtype == DType.F32 ? 1e-6 : 0)).isTrue();
    }
  }

  @Test
  void axesAreIndependent() {
    Tensor picture = Tensor.of(new float[] {0, 4, 8, 10, 14, 18}, 1, 2, 3);
    Tensor scaled = run(picture, Canvas.hw(2, 3), Canvas.hw(4, 6), Interpolation.BILINEAR, false);

    assertThat(scaled.toFloatArray())
        .startsWith(0, 1, 3, 5, 7, 8)
        .endsWith(10, 11, 13, 15, 17, 18)
        .contains(2.5f, 7.5f);
  }

  @Test
  void integersAreRoundedToTheEvenNeighbourAndClamped() {
    Tensor pair = Tensor.of(new byte[] {0, 1, 1, 2}, 1, 1, 4);
    assertThat(
            run(pair, Canvas.hw(1, 4), Canvas.hw(1, 2), Interpolation.BILINEAR, false)
                .toByteArray())
        .as("0.5 and 1.5")
        .containsExactly(0, 2);
    Tensor edge = Tensor.of(new byte[] {0, 0, (byte) 255, (byte) 255}, 1, 1, 4);
    byte[] cubic =
        run(edge, Canvas.hw(1, 4), Canvas.hw(1, 8), Interpolation.BICUBIC, false).toByteArray();
    assertThat(cubic[2]).as("undershoot").isZero();
    assertThat(cubic[5]).as("overshoot").isEqualTo((byte) 255);
  }

  @Test
  void theSameSizeIsTheInputItself() {
    Tensor picture = PictureSample.noise(DType.U8, 3, Canvas.hw(4, 5), 1);
    assertThat(run(picture, Canvas.hw(4, 5), Canvas.hw(4, 5), Interpolation.BICUBIC, true))
        .isSameAs(picture);
  }

  private static Tensor run(
      Tensor planes, Canvas in, Canvas out, Interpolation how, boolean antialias) {
    return new Movement(Cpu.single(), Content.ofPicture(0))
        .run(Geometry.resize(in, out, how, antialias), planes);
  }

  private static double[] filled(int count, double value) {
    double[] values = new double[count];
    java.util.Arrays.fill(values, value);
    return values;
  }
}
