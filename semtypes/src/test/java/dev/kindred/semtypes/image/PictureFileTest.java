// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.read.Readers;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
  @TempDir Path folder;

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path write(String name, BufferedImage picture, String format) throws IOException {
    Path file = folder.resolve(name);
    assertThat(ImageIO.write(picture, format, file.toFile())).isTrue();
    return file;
  }

  private static RgbImage stripes(int height, int width) {
    byte[] pixels = new byte[3 * height * width];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i % width * 255 / width);
    }
    return RgbImage.of(Tensor.of(pixels, 3, height, width));
  }

  @Test
  void keepsRedGreenAndBlueApart() throws IOException {
    for (int type :
        new int[] {
          BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_BGR
        }) {
      BufferedImage picture = new BufferedImage(2, 1, type);
      picture.setRGB(0, 0, 0x102030);
      picture.setRGB(1, 0, 0xFFFE01);
      for (String format : new String[] {"png", "bmp"}) {
        Image image = Image.read(write("colours." + format, picture, format));
        assertThat(image).isInstanceOf(RgbImage.class);
        assertThat(image.pixels().toDoubleArray())
            .containsExactly(0x10, 0xFF, 0x20, 0xFE, 0x30, 0x01);
      }
    }
  }

  @Test
  void readsGrayAsItIsStored() throws IOException {
    BufferedImage gray = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_GRAY);
    gray.getRaster().setSamples(0, 0, 3, 1, 0, new int[] {0, 100, 255});
    Image read = Image.read(write("gray.png", gray, "png"));
    assertThat(read).isInstanceOf(GrayImage.class);
    assertThat(read.pixels().toDoubleArray()).containsExactly(0, 100, 255);
    BufferedImage wide = new BufferedImage(3, 1, BufferedImage.TYPE_USHORT_GRAY);
    wide.getRaster().setSamples(0, 0, 3, 1, 0, new int[] {0, 256, 65535});
    for (String format : new String[] {"png", "tiff"}) {
      Image sixteen = Image.read(write("wide." + format, wide, format));
      assertThat(sixteen.dtype()).isEqualTo(DType.U16);
      assertThat(sixteen.pixels().toDoubleArray()).containsExactly(0, 256, 65535);
    }
  }

  @Test
  void expandsPalettes() throws IOException {
    byte[] red = {0, (byte) 255, 10};
    byte[] green = {0, (byte) 255, 20};
    byte[] blue = {0, (byte) 255, 30};
    byte[] alpha = {(byte) 255, 0, (byte) 128};
    IndexColorModel opaque = new IndexColorModel(8, 3, red, green, blue);
    BufferedImage picture = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_INDEXED, opaque);
    picture.getRaster().setSamples(0, 0, 3, 1, 0, new int[] {0, 1, 2});
    assertThat(Image.read(write("palette.png", picture, "png")).pixels().toDoubleArray())
        .containsExactly(0, 255, 10, 0, 255, 20, 0, 255, 30);
    IndexColorModel clear = new IndexColorModel(8, 3, red, green, blue, alpha);
    BufferedImage seeThrough = new BufferedImage(clear, picture.getRaster(), false, null);
    Image four = Image.read(write("clear.png", seeThrough, "png"));
    assertThat(four.pixels().toDoubleArray())
        .containsExactly(0, 255, 10, 0, 255, 20, 0, 255, 30, 255, 0, 128);
  }

  @Test
  void readsAFewBitsOfGrayAsGray() throws IOException {
    BufferedImage bits = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_BINARY);
    bits.getRaster().setSamples(0, 0, 3, 1, 0, new int[] {0, 1, 0});
    Image image = Image.read(write("bits.png", bits, "png"));
    assertThat(image).isInstanceOf(GrayImage.class);
    assertThat(image.pixels().toDoubleArray()).containsExactly(0, 255, 0);
  }

  @Test
  void keepsAlphaAsAChannel() throws IOException {
    BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, 0x40102030);
    Image image = Image.read(write("alpha.png", picture, "png"));
    assertThat(image).isExactlyInstanceOf(RgbaImage.class);
    assertThat(image.pixels().toDoubleArray()).containsExactly(0x10, 0x20, 0x30, 0x40);
  }

  /** A colour declared transparent (chunk tRNS) is an alpha channel, too. */
  @Test
  void keepsTheTransparentColour() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    chunk(png, "IHDR", new byte[] {0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 0});
    chunk(png, "tRNS", new byte[] {0, 1, 0, 2, 0, 3});
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(rows)) {
      deflate.write(new byte[] {0, 1, 2, 3, 4, 5, 6});
    }
    chunk(png, "IDAT", rows.toByteArray());
    chunk(png, "IEND", new byte[0]);
    assertThat(Image.read(write("trns.png", png.toByteArray())).pixels().toDoubleArray())
        .containsExactly(1, 4, 2, 5, 3, 6, 0, 255);
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] body)
      throws IOException {
    DataOutputStream out = new DataOutputStream(png);
    out.writeInt(body.length);
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(body);
    out.write(name);
    out.write(body);
    out.writeInt((int) sum.getValue());
  }

  @Test
  void theContentDecidesNotTheName() throws IOException {
    BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
    assertThat(Image.read(write("picture.jpg", picture, "png")).canvas().width()).isEqualTo(2);
  }

  @Test
  void jpegComesBackNearly() {
    RgbImage image = stripes(16, 24);
    Path file = folder.resolve("stripes.JPG");
    image.write(file);
    assertThat(Image.read(file).closeTo(image, 24)).isTrue();
    GrayImage gray = GrayImage.of(Tensor.of(new byte[64], 1, 8, 8));
    gray.write(folder.resolve("gray.jpeg"));
    assertThat(Image.read(folder.resolve("gray.jpeg"))).isEqualTo(gray);
  }

  @Test
  void namesTheFileAndTheReason() throws IOException {
    Path missing = folder.resolve("missing.png");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Image.read(missing))
        .withMessage(missing + ": no such file; check the path");
    Path empty = write("empty.png", new byte[0]);
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Image.read(empty))
        .withMessage(empty + ": the file is empty");
    Path pdf = write("paper.png", "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII));
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Image.read(pdf))
        .withMessage(
            pdf
                + ": no known format, it begins with bytes 25 50 44 46 2d 31 2e 37; give one of "
                + Readers.formats().stream()
                    .map(known -> known.format().name())
                    .collect(Collectors.joining(", ")));
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Image.read(folder))
        .withMessage(folder + ": cannot be read: it is a folder; name a file");
  }

  @Test
  void neverReadsPartOfAPicture() throws IOException {
    for (String ending : new String[] {"png", "jpg"}) {
      Path whole = folder.resolve("whole." + ending);
      stripes(64, 96).write(whole);
      byte[] bytes = Files.readAllBytes(whole);
      for (int length : new int[] {9, 30, bytes.length / 4, bytes.length / 2, bytes.length - 30}) {
        Path cut = write("cut." + ending, Arrays.copyOf(bytes, length));
        assertThatExceptionOfType(UnreadableFileException.class)
            .as("%s of %d bytes", ending, length)
            .isThrownBy(() -> Image.read(cut))
            .withMessageStartingWith(cut + ": ");
      }
    }
  }

  @Test
  void doesNotBelieveEverySize() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    chunk(png, "IHDR", new byte[] {0, 0, 0x7F, 0, 0, 0, 0x7F, 0, 8, 0, 0, 0, 0});
    chunk(png, "IDAT", new byte[0]);
    Path bomb = write("bomb.png", png.toByteArray());
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Image.read(bomb))
        .withMessage(
            bomb
                + ": claims 1057030144 bytes for 32512×32512 pixels of 8 bits, packed in 45 bytes,"
                + " which can hold 46440 at most; it is damaged");
  }

  @Test
  void writesOnlyWhatTheFormatHolds() {
    Image floats = Image.of(Tensor.of(new float[3], 3, 1, 1));
    Image wide = Image.of(Tensor.of(DType.U16, new short[3], 3, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> floats.write(folder.resolve("a.png")))
        .withMessageContaining(
            "PNG and TIFF hold 1 to 4 channels of u8 or u16, TIFF 1 or 3 of f32, BMP and JPEG 1 or"
                + " 3");
    assertThatIllegalArgumentException().isThrownBy(() -> wide.write(folder.resolve("a.jpg")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wide.write(folder.resolve("a")))
        .withMessageContaining(
            "the ending names no known format; end it in .png, .jpg, .tif or .bmp");
    Path nowhere = folder.resolve("no/such/folder.png");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> wide.write(nowhere))
        .withMessageStartingWith(nowhere + ": cannot be written");
  }
}
