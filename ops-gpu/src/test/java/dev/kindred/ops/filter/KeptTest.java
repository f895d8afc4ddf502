// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.filter;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.NoMethodException;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.Video;
import dev.kindred.semtypes.label.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {

  private static final Canvas CANVAS = Canvas.hw(4, 5);
  private static final Filter BLUR = GaussianBlur.of(3, 3);

  @Test
  void whatHasNoPixelsStays() {
    for (Semantic x :
        new Semantic[] {
          Mask.of(Tensor.of(new byte[20], 4, 5)),
          Boxes.xyxy(CANVAS, new float[][] {{0, 0, 2, 2}}),
          Points.xy(CANVAS, new float[][] {{1, 2}})
        }) {
      assertThat((Object) ENGINE.run(Cpu.single(), BLUR, x)).isSameAs(x);
    }
  }

  @Test
  void videosGoFrameByFrame() {
    Image first = Image.of(PictureSample.noise(DType.U8, 3, CANVAS, 1));
    Image second = Image.of(PictureSample.noise(DType.U8, 3, CANVAS, 2));
    Video blurred = ENGINE.run(Cpu.single(), BLUR, Video.of(List.of(first, second), 25));
    assertThat(blurred.framesPerSecond()).isEqualTo(25);
    assertThat(blurred.frame(1)).isEqualTo(ENGINE.run(Cpu.single(), BLUR, second));
  }

  @Test
  void anythingElseIsRefused() {
    assertThatThrownBy(() -> ENGINE.run(Cpu.single(), BLUR, new Text("blur")))
        .isInstanceOf(NoMethodException.class);
  }
}
