// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.UnreadableFileException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest {
  @TempDir private Path folder;

  private static Picture twoByThree() {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 6; i++) {
      image.setRGB(i % 3, i / 3, 0xFF000000 | 0x102030 * (i + 1));
    }
    return new Picture(image, "six colours");
  }

  @Test
  void repeatsPixelsAndRemembersTheCanvas() {
    Picture large = twoByThree().scaled(2).scaled(2);
    assertThat(large.scale()).isEqualTo(4);
    assertThat(large.canvas()).isEqualTo(Canvas.hw(2, 3));
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 12; x++) {
        assertThat(large.image().getRGB(x, y)).isEqualTo(twoByThree().image().getRGB(x / 4, y / 4));
      }
    }
  }

  @Test
  void growsUntilLabelsHaveRoom() {
    Picture legible = twoByThree().legible();
    assertThat(legible.image().getWidth()).isEqualTo(321);
    assertThat(legible.legible()).isSameAs(legible);
  }

  @Test
  void isAPngInBytesInTextAndInAFile() throws IOException {
    Picture picture = twoByThree();
    BufferedImage back = ImageIO.read(new ByteArrayInputStream(picture.png()));
    assertThat(back.getRGB(2, 1)).isEqualTo(picture.image().getRGB(2, 1));
    assertThat(Base64.getDecoder().decode(picture.pngBase64())).isEqualTo(picture.png());
    Path file = folder.resolve("six.png");
    picture.writePng(file);
    assertThat(Files.readAllBytes(file)).isEqualTo(picture.png());
    assertThatThrownBy(() -> picture.writePng(folder.resolve("no such/six.png")))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void refusesAScaleThatIsNone() {
    assertThatThrownBy(() -> twoByThree().scaled(0)).hasMessageContaining("use 1 or more");
    BufferedImage image = twoByThree().image();
    assertThatThrownBy(() -> new Picture(image, 2, ""))
        .hasMessage("picture of 2×3 pixels at scale 2: the scale must divide both sides");
  }

  @Test
  void staysWithinAScreenAndKeepsItsMeanColour() {
    BufferedImage stripes = new BufferedImage(400, 10, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 4000; i++) {
      stripes.setRGB(i % 400, i / 400, i % 2 == 0 ? 0 : 0xFFFFFF);
    }
    Picture small = new Picture(stripes, "stripes").within(100);
    assertThat(small.image().getWidth()).isEqualTo(100);
    assertThat(small.image().getRGB(50, 1) & 0xFF).isBetween(120, 135);
    assertThat(small.text()).isEqualTo("stripes");
    assertThat(small.within(100)).isSameAs(small);
  }
}
