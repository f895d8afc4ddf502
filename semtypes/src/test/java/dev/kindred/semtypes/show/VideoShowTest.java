// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import static dev.kindred.semtypes.show.Overlay.OVERLAY;
import static dev.kindred.semtypes.show.Show.SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.LabelMap;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.Video;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pictures in time, and pictures of names. */
class VideoShowTest {
  private static Video video(int frames) {
    return Video.of(
        Tensor.build(
            DType.U8,
            Shape.of(frames, 1, 130, 150),
            memory -> {
              for (int frame = 0; frame < frames; frame++) {
                memory.asSlice(frame * 19_500L, 19_500).fill((byte) (10 * frame));
              }
            }),
        25);
  }

  @Test
  void framesRunFromTheFirstToTheLast() {
    Picture picture = SHOW.show(video(20));
    assertThat(picture.image().getRGB(20, 20) & 0xFF).isZero();
    int right = 8 + 3 * 158 + 20;
    int below = 8 + 156 + 20;
    assertThat(picture.image().getRGB(right, below) & 0xFF).isEqualTo(190);
    assertThat(picture.text()).endsWith("shown by 8 of its frames");
  }

  @Test
  void oneFrameIsShownToo() {
    assertThat(SHOW.show(video(1)).text()).doesNotContain("shown by");
  }

  @Test
  void labelsHaveTheirNamesOnThem() {
    byte[] labels = new byte[200 * 200];
    java.util.Arrays.fill(labels, 100 * 200, labels.length, (byte) 3);
    LabelMap map = LabelMap.of(Tensor.of(labels, 200, 200), Map.of(0, "background", 3, "water"));
    Picture plain = SHOW.show(Mask.of(map.labels())).legible();
    Picture named = SHOW.show(map);
    assertThat(named.canvas()).isEqualTo(map.canvas());
    assertThat(named.png()).isNotEqualTo(plain.png());

    Image gray = Image.of(Tensor.build(DType.U8, Shape.of(1, 200, 200), memory -> {}));
    Picture over = OVERLAY.draw(SHOW.show(gray), map);
    assertThat(over.png()).isNotEqualTo(OVERLAY.draw(SHOW.show(gray), Mask.of(map.labels())).png());
  }
}
