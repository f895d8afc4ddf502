// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.filter;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MedianFilterTest {

  @Test
  void isTheMiddleOfWhatIsNear() {
    for (DType dtype : new DType[] {DType.U8, DType.I16, DType.U16, DType.F16, DType.F32}) {
      for (Canvas canvas : new Canvas[] {Canvas.hw(1, 1), Canvas.hw(2, 5), Canvas.hw(13, 11)}) {
        for (MedianFilter plan :
            new MedianFilter[] {MedianFilter.of(1), MedianFilter.of(3), new MedianFilter(7, 5)}) {
          Tensor in = PictureSample.noise(dtype, 2, canvas, 3);
          assertThat(ENGINE.run(Cpu.single(), plan, Image.of(in)).pixels().toFloatArray())
              .as("%s of %s %s", plan, dtype, canvas)
              .containsExactly(meant(plan, in));
        }
      }
    }
  }

  private static float[] meant(MedianFilter plan, Tensor planes) {
    int height = (int) planes.shape().size(1);
    int width = (int) planes.shape().size(2);
    float[] in = planes.toFloatArray();
    float[] out = new float[in.length];
    for (int i = 0; i < in.length; i++) {
      float[] near = new float[plan.width() * plan.height()];
      for (int k = 0; k < near.length; k++) {
        int y = i / width % height + k / plan.width() - plan.height() / 2;
        int x = i % width + k % plan.width() - plan.width() / 2;
        int row = i / (width * height) * height + Math.clamp(y, 0, height - 1);
        near[k] = in[row * width + Math.clamp(x, 0, width - 1)];
      }
      Arrays.sort(near);
      out[i] = near[near.length / 2];
    }
    return out;
  }

  @Test
  void refusesWhatHasNoMiddle() {
    assertThatThrownBy(() -> MedianFilter.of(2))
        .hasMessage(
            "median filter of 2 by 2 pixels: there is no pixel in the middle; give odd sizes");
  }
}
