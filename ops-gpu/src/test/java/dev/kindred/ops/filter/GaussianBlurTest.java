// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.filter;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.Border;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import org.junit.jupiter.api.Test;

class GaussianBlurTest {

  private static final DType[] TYPES = {DType.U8, DType.I16, DType.U16, DType.F16, DType.F32};

  @Test
  void isTheWeightedMeanOfTheMirroredPicture() {
    for (Canvas canvas : new Canvas[] {Canvas.hw(1, 1), Canvas.hw(2, 3), Canvas.hw(17, 37)}) {
      for (DType dtype : TYPES) {
        for (GaussianBlur plan :
            new GaussianBlur[] {
              GaussianBlur.of(3, 3),
              GaussianBlur.of(5, 1),
              new GaussianBlur(1, 7, 0.4, 2.5),
              new GaussianBlur(13, 9, 3, 0.7)
            }) {
          Image image = Image.of(PictureSample.noise(dtype, 2, canvas, 5));
          double[] expected = meant(plan, image.pixels());
          double tolerance =
              switch (dtype) {
                case F32 -> 5e-7;
                case F16 -> 1e-3;
                default -> 0.51;
              };
          double[] found = ENGINE.run(Cpu.single(), plan, image).pixels().toDoubleArray();
          for (int i = 0; i < expected.length; i++) {
            assertThat(found[i])
                .as("%s %s %s at %d", plan, dtype, canvas, i)
                .isCloseTo(expected[i], within(tolerance));
          }
        }
      }
    }
  }

  /** The definition, in double and without any order. */
  private static double[] meant(GaussianBlur plan, Tensor planes) {
    int height = (int) planes.shape().size(1);
    int width = (int) planes.shape().size(2);
    double[] in = planes.toDoubleArray();
    double[] out = new double[in.length];
    for (int i = 0; i < in.length; i++) {
      int plane = i / (height * width) * height;
      int y = i / width % height;
      double total = 0;
      for (int dy = -(plan.height() / 2); dy <= plan.height() / 2; dy++) {
        for (int dx = -(plan.width() / 2); dx <= plan.width() / 2; dx++) {
          double weight = bell(dx, plan.sigmaX()) * bell(dy, plan.sigmaY());
          int row = plane + Border.REFLECT.inside(y + dy, height);
          out[i] += weight * in[row * width + Border.REFLECT.inside(i % width + dx, width)];
          total += weight;
        }
      }
      out[i] /= total;
    }
    return out;
  }

  private static double bell(double d, double sigma) {
    return Math.exp(-d * d / (2 * sigma * sigma));
  }

  @Test
  void theDeviationFollowsTheSizeUnlessGiven() {
    assertThat(GaussianBlur.of(3, 5)).isEqualTo(new GaussianBlur(3, 5, 0.15 * 3 + 0.35, 1.1));
    assertThat(GaussianBlur.of(1.5)).isEqualTo(new GaussianBlur(11, 11, 1.5, 1.5));
  }

  @Test
  void threadsCannotBeSeen() {
    Image image = Image.of(PictureSample.noise(DType.F32, 3, Canvas.hw(211, 307), 3));
    GaussianBlur plan = GaussianBlur.of(9, 7);
    assertThat(ENGINE.run(new Cpu(5), plan, image))
        .isEqualTo(ENGINE.run(Cpu.single(), plan, image));
  }

  @Test
  void refusesWhatHasNoMiddle() {
    assertThatThrownBy(() -> GaussianBlur.of(4, 3))
        .hasMessage(
            "gaussian blur of 4 by 3 pixels: there is no pixel in the middle; give odd sizes");
    assertThatThrownBy(() -> new GaussianBlur(3, 3, 0, 1))
        .hasMessage("gaussian blur with sigma 0.0 by 1.0: must be greater than 0 and finite");
  }
}
