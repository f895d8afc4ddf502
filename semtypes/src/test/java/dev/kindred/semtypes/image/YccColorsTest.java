// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YccColorsTest {
  @TempDir Path folder;

  private static void sameAsTheJdk(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    assertThat(JpegFile.of(bytes).isYcc()).isTrue();
    BufferedImage picture = ImageIO.read(file.toFile());
    long[] pixels = Image.read(file).pixels().toLongArray();
    int area = picture.getWidth() * picture.getHeight();
    int wrong = 0;
    for (int i = 0; i < area; i++) {
      int rgb = picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) & 0xFFFFFF;
      wrong += rgb == ((pixels[i] << 16) | (pixels[area + i] << 8) | pixels[2 * area + i]) ? 0 : 1;
    }
    assertThat(wrong).isZero();
  }

  @Test
  void givesTheNumbersOfLibjpeg() throws IOException {
    sameAsTheJdk(Path.of("../testdata/coffee.jpg"));
  }

  @Test
  void givesThemForLoudColoursToo() throws IOException {
    BufferedImage noise = new BufferedImage(67, 45, BufferedImage.TYPE_INT_RGB);
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 67 * 45; i++) {
      noise.setRGB(i % 67, i / 67, random.nextInt());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(noise, "jpeg", out)).isTrue();
    sameAsTheJdk(Files.write(folder.resolve("noise.jpg"), out.toByteArray()));
  }
}
