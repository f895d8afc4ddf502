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
import org.junit.jupiter.api.Test;

class EraseTest {

  private static final Cpu CPU = Cpu.single();
  private static final Image IMAGE = Image.of(PictureSample.noise(DType.U8, 3, Canvas.hw(6, 7), 1));

  @Test
  void aColourCoversTheRectangleAndNothingElse() {
    Image erased = ENGINE.run(CPU, Erase.of(2, 3, Canvas.hw(3, 4), 1, 2.5, 300), IMAGE);
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < 6; y++) {
        for (int x = 0; x < 7; x++) {
          boolean inside = y >= 2 && y < 5 && x >= 3;
          int at = (c * 6 + y) * 7 + x;
          long colour = new long[] {1, 2, 255}[c];
          assertThat(erased.pixels().getLong(at))
              .isEqualTo(inside ? colour : IMAGE.pixels().getLong(at));
        }
      }
    }
  }

  @Test
  void oneColourAndNoiseServeAllChannels() {
    assertThat(ENGINE.run(CPU, Erase.of(0, 0, Canvas.hw(6, 7), 9), IMAGE).pixels().toLongArray())
        .containsOnly(9);
    Tensor noise = PictureSample.noise(DType.U8, 3, Canvas.hw(6, 7), 2);
    assertThat(ENGINE.run(CPU, new Erase(0, 0, noise), IMAGE).pixels()).isEqualTo(noise);
  }

  @Test
  void refusesWhatReachesOutside() {
    assertThatThrownBy(() -> ENGINE.run(CPU, Erase.of(4, 3, Canvas.hw(3, 4), 0), IMAGE))
        .hasMessage(
            "erase 1×3×4 at row 4, column 3 of a picture 3×6×7: it must lie inside and have 1 or"
                + " all channels");
    assertThatThrownBy(() -> ENGINE.run(CPU, Erase.of(0, 0, Canvas.hw(1, 1), 0, 1), IMAGE))
        .hasMessageStartingWith("erase 2×1×1");
    assertThatThrownBy(() -> Erase.of(-1, 0, Canvas.hw(1, 1), 0))
        .hasMessageEndingWith("give a patch [C, h, w] that begins inside");
  }
}
