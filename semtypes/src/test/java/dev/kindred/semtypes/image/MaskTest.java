// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskTest {
  @TempDir Path folder;

  @Test
  void isIntegersOnACanvas() {
    Mask mask = Mask.of(Tensor.of(new int[] {0, 1, 2, 3, 4, 70000}, 2, 3));
    assertThat(mask.canvas()).isEqualTo(Canvas.hw(2, 3));
    assertThat(mask.labels().getLong(5)).isEqualTo(70000);
    assertThat(mask).hasToString("Mask 2×3 (H×W) i32");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mask.of(Tensor.of(new float[6], 2, 3)))
        .withMessage(
            "Mask of Tensor f32 2×3: labels are integers [height, width]; reshape or cast them");
    assertThatIllegalArgumentException().isThrownBy(() -> Mask.of(Tensor.of(new int[6], 1, 2, 3)));
  }

  @Test
  void mayBeTruthValues() {
    Mask truths = Mask.of(Canvas.hw(1, 3), new boolean[] {true, false, true});
    assertThat(truths.isBinary()).isTrue();
    assertThat(truths.labels().toLongArray()).containsExactly(1, 0, 1);
    assertThat(truths.count(1)).isEqualTo(2);
    Mask labels = Mask.of(Tensor.of(new int[] {-5, 70000, 1, 1}, 2, 2));
    assertThat(labels.isBinary()).isFalse();
    assertThat(labels.distinct()).containsExactly(-5, 1, 70000);
    assertThat(labels.count(70000)).isEqualTo(1);
    assertThat(labels.count(2)).isZero();
    assertThat(labels.only(1).labels().toLongArray()).containsExactly(0, 0, 1, 1);
    assertThat(labels.only(-5).isBinary()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> Mask.of(Canvas.hw(2, 3), new boolean[5]));
  }

  /** Labels beyond the common ones, and more pixels than are counted at once. */
  @Test
  void countsEveryLabel() {
    int[] labels = new int[300 * 300];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % 7 == 0 ? i % 3 : 5000 + i % 3;
    }
    Mask mask = Mask.of(Tensor.of(labels, 300, 300));
    assertThat(mask.distinct()).containsExactly(0, 1, 2, 5000, 5001, 5002);
    for (int label : new int[] {0, 1, 2, 5000, 5001, 5002}) {
      assertThat(mask.count(label))
          .isEqualTo(java.util.stream.IntStream.of(labels).filter(l -> l == label).count());
    }
  }

  @Test
  void equalsByLabels() {
    Mask mask = Mask.of(Tensor.of(new byte[] {0, 1}, 1, 2));
    Mask other = Mask.withLabels(mask, Tensor.of(new byte[] {0, 2}, 1, 2));
    assertThat(mask).isEqualTo(Mask.of(Tensor.of(new byte[] {0, 1}, 1, 2))).isNotEqualTo(other);
    // labels are names: 1 is not close to 2
    assertThat(mask.closeTo(other, 1)).isFalse();
    assertThat(mask.closeTo(Mask.of(Tensor.of(new byte[] {0, 1}, 1, 2)), 0)).isTrue();
  }

  @Test
  void comesBackFromItsFile() {
    Mask small = Mask.of(Tensor.of(new byte[] {0, 1, (byte) 255, 7, 8, 9}, 2, 3));
    small.write(folder.resolve("small.png"));
    assertThat(Mask.read(folder.resolve("small.png"))).isEqualTo(small);
    Mask large = Mask.of(Tensor.of(new int[] {0, 256, 65535}, 1, 3));
    large.write(folder.resolve("large.png"));
    assertThat(Mask.read(folder.resolve("large.png")).labels().toDoubleArray())
        .containsExactly(0, 256, 65535);
  }

  @Test
  void refusesLabelsThatNoFileHolds() {
    Mask negative = Mask.of(Tensor.of(new int[] {0, -1}, 1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> negative.write(folder.resolve("negative.png")))
        .withMessageContaining("label -1 does not fit PNG; number labels from 0 to 65535");
  }

  @Test
  void readsTheIndicesOfAPalette() throws IOException {
    byte[] ramp = {(byte) 200, 10, 90};
    IndexColorModel palette = new IndexColorModel(8, 3, ramp, new byte[] {1, 2, 3}, ramp);
    BufferedImage picture = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
    picture.getRaster().setSamples(0, 0, 3, 1, 0, new int[] {2, 0, 1});
    Path file = folder.resolve("palette.png");
    ImageIO.write(picture, "png", file.toFile());
    assertThat(Mask.read(file).labels().toDoubleArray()).containsExactly(2, 0, 1);
  }

  @Test
  void refusesAColourPicture() {
    Path file = folder.resolve("colour.png");
    Image.of(Tensor.of(new byte[3], 3, 1, 1)).write(file);
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Mask.read(file))
        .withMessage(
            file + ": a mask has one channel of integers, this has 3; read it as an Image");
  }
}
