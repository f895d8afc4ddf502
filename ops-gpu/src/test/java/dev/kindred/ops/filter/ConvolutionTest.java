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

class ConvolutionTest {

  private static final Cpu CPU = Cpu.single();

  @Test
  void isTheWeightedSumInTheOrderSaid() {
    Tensor kernel = Tensor.of(new float[] {1, 0, -2, 0.3f, 0.7f, 5, 0, -0.1f, 3}, 3, 3);
    for (Border border : Border.values()) {
      for (Canvas canvas : new Canvas[] {Canvas.hw(1, 1), Canvas.hw(1, 4), Canvas.hw(9, 7)}) {
        Convolution plan = new Convolution(kernel, border);
        Tensor in = PictureSample.noise(DType.F32, 2, canvas, 6);
        assertThat(ENGINE.run(CPU, plan, Image.of(in)).pixels().toFloatArray())
            .as("%s %s", border, canvas)
            .containsExactly(meant(plan, in));
      }
    }
  }

  private static float[] meant(Convolution plan, Tensor planes) {
    int height = (int) planes.shape().size(1);
    int width = (int) planes.shape().size(2);
    float[] in = planes.toFloatArray();
    float[] out = new float[in.length];
    for (int i = 0; i < in.length; i++) {
      boolean first = true;
      for (int k = 0; k < 9; k++) {
        float weight = plan.kernel().getFloat(k);
        if (weight != 0) {
          int y = plan.border().inside(i / width % height + k / 3 - 1, height);
          int x = plan.border().inside(i % width + k % 3 - 1, width);
          int plane = i / (width * height) * height;
          float value = y < 0 || x < 0 ? 0 : in[(plane + y) * width + x];
          out[i] = first ? weight * value : Math.fma(weight, value, out[i]);
          first = false;
        }
      }
    }
    return out;
  }

  @Test
  void integersAreRoundedAndClamped() {
    Image image = Image.of(Tensor.of(new byte[] {1, 2, (byte) 200}, 1, 1, 3));
    Tensor half = Tensor.of(new float[] {2.5f}, 1, 1);
    Image scaled = ENGINE.run(CPU, new Convolution(half, Border.EDGE), image);
    assertThat(scaled.pixels().toLongArray()).containsExactly(2, 5, 255);
  }

  @Test
  void aBoxIsTheMeanAndMotionFollowsItsLine() {
    Image flat = Image.of(Tensor.of(new byte[] {90}, 1, 1, 1).broadcastTo(3, 8, 9).dense());
    assertThat(ENGINE.run(CPU, Convolution.box(5, 3), flat)).isEqualTo(flat);
    assertThat(ENGINE.run(CPU, Convolution.motion(7, 33), flat)).isEqualTo(flat);
    assertThat(Convolution.motion(3, 0).kernel().toFloatArray())
        .containsExactly(0, 0, 0, 1 / 3f, 1 / 3f, 1 / 3f, 0, 0, 0);
    assertThat(Convolution.motion(3, 90).kernel().toFloatArray())
        .containsExactly(0, 1 / 3f, 0, 0, 1 / 3f, 0, 0, 1 / 3f, 0);
    float[] up = Convolution.motion(3, 45).kernel().toFloatArray();
    assertThat(up[2]).as("counter-clockwise is up").isCloseTo(0.1667f, within(1e-3f));
    assertThat(up[0]).isZero();
  }

  @Test
  void refusesKernelsWithoutAMiddle() {
    assertThatThrownBy(() -> new Convolution(Tensor.of(new float[] {1, 1}, 1, 2), Border.EDGE))
        .hasMessage(
            "convolution of 2 by 1 pixels: there is no pixel in the middle; give odd sizes");
    assertThatThrownBy(() -> new Convolution(Tensor.of(new float[] {1}, 1), Border.EDGE))
        .hasMessage("convolution by Tensor f32 1: give an f32 kernel [height, width]");
  }
}
