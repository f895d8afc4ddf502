// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.filter;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.LabelMap;
import dev.kindred.semtypes.image.Mask;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MorphologyTest {

  private static final Cpu CPU = Cpu.single();

  @Test
  void labelsGrowAndShrinkByTheDefinition() {
    Random random = new Random(7);
    for (DType dtype : new DType[] {DType.BOOL, DType.U8, DType.I16, DType.I32, DType.I64}) {
      for (Neighbourhood element :
          new Neighbourhood[] {
            Neighbourhood.square(0),
            Neighbourhood.square(1),
            Neighbourhood.cross(2),
            Neighbourhood.disc(3),
            Neighbourhood.square(30)
          }) {
        for (int[] size : new int[][] {{1, 1}, {2, 3}, {13, 17}}) {
          int[] values = new int[size[0] * size[1]];
          for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(6) == 0 ? 1 + random.nextInt(2) : i % 17 < 7 ? 2 : 0;
          }
          Mask mask = Mask.of(Tensor.of(values, size[0], size[1]).castTo(dtype));
          assertThat(ENGINE.run(CPU, Morphology.dilate(element), mask).labels())
              .isEqualTo(meant(mask.labels(), element, true));
          assertThat(ENGINE.run(CPU, Morphology.erode(element), mask).labels())
              .isEqualTo(meant(mask.labels(), element, false));
        }
      }
    }
  }

  private static Tensor meant(Tensor labels, Neighbourhood element, boolean grow) {
    int height = (int) labels.shape().size(0);
    int width = (int) labels.shape().size(1);
    long[] out = labels.toLongArray();
    for (int i = 0; i < out.length; i++) {
      long own = labels.getLong(i);
      for (int dy = -element.radius(); dy <= element.radius(); dy++) {
        for (int dx = -element.radius(); dx <= element.radius(); dx++) {
          int y = i / width + dy;
          int x = i % width + dx;
          if (isNear(element, dx, dy) && y >= 0 && y < height && x >= 0 && x < width) {
            long near = labels.getLong((long) y * width + x);
            if (grow && own == 0) {
              out[i] = Math.max(out[i], near);
            }
            if (!grow && near != own) {
              out[i] = 0;
            }
          }
        }
      }
    }
    return Tensor.of(out, height, width).castTo(labels.dtype());
  }

  private static boolean isNear(Neighbourhood element, int dx, int dy) {
    return switch (element.form()) {
      case SQUARE -> true;
      case CROSS -> dx == 0 || dy == 0;
      case DISC -> dx * dx + dy * dy <= element.radius() * element.radius();
    };
  }

  @Test
  void openingTakesSpecksAndClosingFillsHoles() {
    byte[] block = new byte[11 * 11];
    for (int y = 3; y < 8; y++) {
      for (int x = 3; x < 8; x++) {
        block[y * 11 + x] = 1;
      }
    }
    Tensor whole = Tensor.of(block, 11, 11);
    byte[] speck = block.clone();
    speck[0] = 1;
    byte[] hole = block.clone();
    hole[5 * 11 + 5] = 0;
    Neighbourhood near = Neighbourhood.square(1);
    assertThat(ENGINE.run(CPU, Morphology.open(near), Mask.of(Tensor.of(speck, 11, 11))).labels())
        .isEqualTo(whole);
    assertThat(ENGINE.run(CPU, Morphology.close(near), Mask.of(Tensor.of(hole, 11, 11))).labels())
        .isEqualTo(whole);
  }

  @Test
  void labelMapsKeepTheirCodesAndThreadsCannotBeSeen() {
    Tensor labels = PictureSample.noise(DType.U8, 1, Canvas.hw(150, 170), 2).reshape(150, 170);
    Mask mask = Mask.of(labels.castTo(DType.I32));
    Morphology plan = Morphology.dilate(Neighbourhood.disc(2));
    assertThat(ENGINE.run(new Cpu(4), plan, mask)).isEqualTo(ENGINE.run(CPU, plan, mask));
    LabelMap map = LabelMap.of(Tensor.of(new byte[] {0, 3, 0}, 1, 3), Map.of(3, "liver"));
    LabelMap grown = ENGINE.run(CPU, plan, map);
    assertThat(grown.codes()).isEqualTo(map.codes());
    assertThat(grown.labels().toLongArray()).containsOnly(3);
  }

  @Test
  void picturesStay() {
    Image image = Image.of(PictureSample.noise(DType.U8, 3, Canvas.hw(4, 5), 1));
    assertThat(ENGINE.run(CPU, Morphology.erode(Neighbourhood.cross(1)), image)).isSameAs(image);
    assertThat(ENGINE.run(CPU, Sequence.of(Morphology.erode(Neighbourhood.cross(1))), image))
        .isEqualTo(image);
    assertThatThrownBy(() -> Neighbourhood.disc(-1))
        .hasMessage("neighbourhood of radius -1: must be at least 0");
  }
}
