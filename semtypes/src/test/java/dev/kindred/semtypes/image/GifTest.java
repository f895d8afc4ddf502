// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.read.Readers;
import dev.kindred.semtypes.read.Source;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GifTest {
  /** The pixels of one 2×2 frame of indices 0, 1, 2, 3, with a clear code before each. */
  private static byte[] frame(int x, int y, int[] indices, int disposal, int clear, int delay) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte flags = (byte) ((disposal << 2) | (clear >= 0 ? 1 : 0));
    out.writeBytes(
        new byte[] {'!', (byte) 0xF9, 4, flags, (byte) delay, 0, (byte) Math.max(clear, 0), 0});
    out.writeBytes(new byte[] {',', (byte) x, 0, (byte) y, 0, 2, 0, 2, 0, 0, 2});
    // Codes of 3 bits, a clear code (4) before each index, so that codes never grow; 5 ends.
    long bits = 0;
    int count = 0;
    for (int index : indices) {
      bits |= (4L << count) | ((long) index << (count + 3));
      count += 6;
    }
    bits |= 5L << count;
    out.write(4);
    for (int i = 0; i < 4; i++) {
      out.write((int) (bits >> (8 * i)));
    }
    out.write(0);
    return out.toByteArray();
  }

  private static byte[] file(int width, int height, byte[]... frames) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        new byte[] {
          'G', 'I', 'F', '8', '9', 'a', (byte) width, 0, (byte) height, 0, (byte) 0x81, 0, 0
        });
    out.writeBytes(new byte[] {10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120});
    for (byte[] frame : frames) {
      out.writeBytes(frame);
    }
    out.write(';');
    return out.toByteArray();
  }

  @Test
  void framesAreDrawnOverEachOther() {
    byte[] gif =
        file(
            3,
            2,
            frame(0, 0, new int[] {0, 1, 2, 3}, 1, -1, 5),
            frame(1, 0, new int[] {3, 0, 3, 3}, 2, 3, 5),
            frame(0, 0, new int[] {1, 1, 1, 1}, 3, -1, 5),
            frame(0, 0, new int[] {3, 3, 3, 3}, 1, 3, 5));
    Video video = Readers.read(Source.of("a.gif", gif), Video.class);
    assertThat(video.framesPerSecond()).isEqualTo(20);
    assertThat(video.frames().shape().toArray()).containsExactly(4, 4, 2, 3);
    assertThat(red(video, 0)).containsExactly(10, 40, 0, 70, 100, 0);
    assertThat(alpha(video, 0)).containsExactly(255, 255, 0, 255, 255, 0);
    assertThat(red(video, 1)).containsExactly(10, 40, 10, 70, 100, 0);
    // The second frame clears its place, the third is taken back.
    assertThat(red(video, 2)).containsExactly(40, 40, 0, 40, 40, 0);
    assertThat(red(video, 3)).containsExactly(10, 0, 0, 70, 0, 0);
    assertThat(alpha(video, 3)).containsExactly(255, 0, 0, 255, 0, 0);
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Readers.read(Source.of("a.gif", gif), Image.class))
        .withMessageStartingWith("a.gif: expected Image, it holds Video");
  }

  private static long[] red(Video video, int frame) {
    return video.frames().select(0, frame).select(0, 0).toLongArray();
  }

  private static long[] alpha(Video video, int frame) {
    return video.frames().select(0, frame).select(0, 3).toLongArray();
  }

  @Test
  void oneFrameIsAPicture() {
    Image image =
        Readers.read(
            Source.of("a.gif", file(2, 2, frame(0, 0, new int[] {0, 1, 2, 3}, 0, -1, 0))),
            Image.class);
    assertThat(image).isInstanceOf(RgbImage.class);
    assertThat(image.pixels().toLongArray())
        .containsExactly(10, 40, 70, 100, 20, 50, 80, 110, 30, 60, 90, 120);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 16, 200, 256})
  void agreesWithTheJdk(int colors) throws IOException {
    SplittableRandom random = new SplittableRandom(colors);
    byte[] red = new byte[colors];
    byte[] green = new byte[colors];
    byte[] blue = new byte[colors];
    random.nextBytes(red);
    random.nextBytes(green);
    random.nextBytes(blue);
    int bits = 32 - Integer.numberOfLeadingZeros(colors - 1);
    IndexColorModel model = new IndexColorModel(Math.max(1, bits), colors, red, green, blue);
    for (int run : new int[] {1, 7, 1000}) {
      BufferedImage picture = new BufferedImage(131, 97, BufferedImage.TYPE_BYTE_INDEXED, model);
      int index = 0;
      for (int i = 0; i < 131 * 97; i++) {
        index = random.nextInt(run) == 0 ? random.nextInt(colors) : index;
        picture.getRaster().setSample(i % 131, i / 131, 0, index);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertThat(ImageIO.write(picture, "gif", out)).isTrue();
      BufferedImage expected = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
      long[] pixels =
          Readers.read(Source.of("a.gif", out.toByteArray()), Image.class).pixels().toLongArray();
      int area = 131 * 97;
      int[] rgb = new int[area];
      for (int i = 0; i < area; i++) {
        rgb[i] = (int) ((pixels[i] << 16) | (pixels[area + i] << 8) | pixels[2 * area + i]);
        rgb[i] -= expected.getRGB(i % 131, i / 131) & 0xFFFFFF;
      }
      assertThat(rgb).containsOnly(0);
    }
  }

  @Test
  void neverReadsAPart() {
    byte[] whole = file(2, 2, frame(0, 0, new int[] {0, 1, 2, 3}, 0, -1, 0));
    for (int length = 6; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(UnreadableFileException.class)
          .isThrownBy(() -> Readers.read(Source.of("cut.gif", cut)))
          .withMessageStartingWith("cut.gif: a GIF picture that is cut short at byte " + length);
    }
  }
}
