// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.filter;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.image.Image;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SharpnessTest {

  private static final Cpu CPU = Cpu.single();

  @Test
  void integersFollowTheRoundedMeanExactly() {
    for (DType dtype : new DType[] {DType.U8, DType.I16, DType.U16}) {
      for (double factor : new double[] {0, 0.3, 1, 2.5, 7}) {
        Image image = Image.of(PictureSample.noise(dtype, 3, Canvas.hw(19, 23), 1));
        Tensor in = image.pixels();
        Tensor out = ENGINE.run(CPU, new Sharpness(factor), image).pixels();
        for (int i = 0; i < in.shape().count(); i++) {
          assertThat(out.getLong(i))
              .as("%s by %s at %d", dtype, factor, i)
              .isEqualTo(meant(in, i, factor));
        }
      }
    }
  }

  private static long meant(Tensor in, int i, double factor) {
    long x = in.getLong(i);
    int row = i / 23 % 19;
    int column = i % 23;
    if (row == 0 || row == 18 || column == 0 || column == 22) {
      return x;
    }
    long sum = 4 * x;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        sum += in.getLong(i + dy * 23 + dx);
      }
    }
    float mean = Math.round(sum / 13.0);
    float blended = Math.fma(mean - x, (float) (1 - factor), x);
    return (long) Math.clamp(blended, 0, (float) in.dtype().max());
  }

  @Test
  void factorOneAndFlatPicturesStay() {
    Image noise = Image.of(PictureSample.noise(DType.F16, 1, Canvas.hw(9, 8), 4));
    assertThat(ENGINE.run(CPU, new Sharpness(1), noise)).isEqualTo(noise);
    Image flat = Image.of(Tensor.of(new byte[] {77}, 1, 1, 1).broadcastTo(3, 6, 7).dense());
    assertThat(ENGINE.run(CPU, new Sharpness(0.3), flat)).isEqualTo(flat);
    Image narrow = Image.of(PictureSample.noise(DType.F32, 1, Canvas.hw(2, 9), 4));
    assertThat(ENGINE.run(CPU, new Sharpness(3), narrow)).isEqualTo(narrow);
  }

  @Test
  void measuredValuesHaveNoWhite() {
    float[] spike = new float[25];
    spike[12] = -1300;
    DicomImage read = DicomImage.read(Path.of("../testdata/dicom/CT_small.dcm"));
    DicomImage slice = Image.withPixels(read, Tensor.of(spike, 1, 5, 5));
    DicomImage sharp = ENGINE.run(CPU, new Sharpness(2), slice);
    assertThat(sharp.pixels().getFloat(12)).isCloseTo(-1300 * (2 - 5 / 13f), within(1e-3f));
    assertThat(sharp.pixels().getFloat(11)).isCloseTo(1300 / 13f, within(1e-3f));
    DicomImage whole = Image.withPixels(slice, slice.pixels().castTo(DType.I16));
    assertThat(ENGINE.run(CPU, new Sharpness(2), whole).pixels().getLong(12)).isEqualTo(-2100);
  }

  @Test
  void refusesNegativeFactors() {
    assertThatThrownBy(() -> new Sharpness(-0.1))
        .hasMessage("sharpness by -0.1: must be at least 0 and finite");
  }
}
