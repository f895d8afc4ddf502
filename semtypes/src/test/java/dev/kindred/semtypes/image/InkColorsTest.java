// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InkColorsTest {
  @TempDir Path folder;

  /** A JPEG file of flat colour: four components, and Adobe's segment if asked for. */
  private Path jpeg(int adobe, int... samples) throws IOException {
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 8, 4, null);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 16; x++) {
        raster.setPixel(x, y, samples);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    }
    writer.dispose();
    byte[] plain = bytes.toByteArray();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(plain, 0, 2);
    if (adobe >= 0) {
      file.write(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100});
      file.write(new byte[] {0, 0, 0, 0, (byte) adobe});
    }
    file.write(plain, 2, plain.length - 2);
    return Files.write(folder.resolve("inks.jpg"), file.toByteArray());
  }

  private void shows(Path file, int red, int green, int blue) {
    Image image = Image.read(file);
    assertThat(image).isInstanceOf(RgbImage.class);
    for (int i = 0; i < 128; i++) {
      assertThat(image.pixels().getDouble(i))
          .isCloseTo(red, org.assertj.core.data.Offset.offset(2d));
      assertThat(image.pixels().getDouble(128 + i))
          .isCloseTo(green, org.assertj.core.data.Offset.offset(2d));
      assertThat(image.pixels().getDouble(256 + i))
          .isCloseTo(blue, org.assertj.core.data.Offset.offset(2d));
    }
  }

  @Test
  void plainInks() throws IOException {
    shows(jpeg(-1, 0, 100, 255, 0), 255, 155, 0);
    shows(jpeg(-1, 0, 100, 255, 51), 204, 124, 0);
  }

  @Test
  void adobesInksAreLights() throws IOException {
    shows(jpeg(0, 255, 155, 0, 255), 255, 155, 0);
    shows(jpeg(0, 255, 155, 0, 204), 204, 124, 0);
  }

  /**
   * Y, Cb and Cr of Adobe's files stand for what libjpeg gives as 255 minus the stored ink, which
   * is the light in turn.
   */
  @Test
  void adobesLuminanceForm() throws IOException {
    // Red 30, green 100 and blue 200 as YCC: the stored inks are 225, 155 and 55.
    shows(jpeg(2, 90, 190, 85, 255), 225, 155, 55);
  }
}
