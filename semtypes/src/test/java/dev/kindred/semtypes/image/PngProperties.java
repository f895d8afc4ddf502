// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.read.Readers;
import dev.kindred.semtypes.read.Source;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every kind of PNG, pixel for pixel: against what was written, and against the JDK's decoder. */
class PngProperties {
  @Provide
  Arbitrary<PngHeader> headers() {
    int[][] kinds = {
      {0, 1}, {0, 2}, {0, 4}, {0, 8}, {0, 16}, {2, 8}, {2, 16}, {3, 1}, {3, 2}, {3, 4}, {3, 8},
      {4, 8}, {4, 16}, {6, 8}, {6, 16}
    };
    return Combinators.combine(
            Arbitraries.integers().between(1, 19),
            Arbitraries.integers().between(1, 19),
            Arbitraries.of(kinds),
            Arbitraries.of(true, false))
        .as((width, height, kind, woven) -> new PngHeader(width, height, kind[1], kind[0], woven));
  }

  private static int[][] samples(PngHeader header, RandomGenerator random) {
    int[][] rows = new int[header.height()][header.width() * header.samples()];
    for (int[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextInt(1 << header.depth());
      }
    }
    return rows;
  }

  private static byte[] palette(PngHeader header, RandomGenerator random) {
    byte[] palette = new byte[3 << header.depth()];
    random.nextBytes(palette);
    palette[0] = (byte) (palette[1] + 1); // not gray
    return palette;
  }

  @Property(tries = 300)
  void comesBackAsItWasWritten(@ForAll("headers") PngHeader header, @ForAll long seed)
      throws IOException {
    RandomGenerator random = new SplittableRandom(seed);
    PngSample sample = new PngSample(header);
    int[][] samples = samples(header, random);
    byte[] palette = palette(header, random);
    if (header.kind() == PngHeader.PALETTE) {
      sample.chunk("PLTE", palette);
    }
    byte[] file = sample.file(samples, random);
    Image image = Readers.read(Source.of("png", file), Image.class);
    assertThat(image.dtype()).isEqualTo(header.wide() ? DType.U16 : DType.U8);
    int white = (1 << header.depth()) - 1;
    for (int y = 0; y < header.height(); y++) {
      for (int x = 0; x < header.width(); x++) {
        for (int c = 0; c < image.channels(); c++) {
          int stored = samples[y][x * header.samples() + c % header.samples()];
          int expected =
              header.kind() == PngHeader.PALETTE
                  ? palette[3 * stored + c] & 0xFF
                  : header.depth() < 8 ? stored * 255 / white : stored;
          assertThat(at(image.pixels(), c, y, x)).isEqualTo(expected);
        }
      }
    }
    sameAsTheJdk(image, file);
  }

  private static void sameAsTheJdk(Image image, byte[] file) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
    if (image.dtype() == DType.U16 || image.channels() != 3) {
      return; // getRGB converts these
    }
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = 0;
        for (int c = 0; c < 3; c++) {
          rgb = (rgb << 8) | (int) at(image.pixels(), c, y, x);
        }
        assertThat(picture.getRGB(x, y) & 0xFFFFFF).isEqualTo(rgb);
      }
    }
  }

  private static long at(Tensor pixels, int c, int y, int x) {
    return pixels.getLong((c * pixels.shape().size(1) + y) * pixels.shape().size(2) + x);
  }

  @Property(tries = 100)
  void theTransparentColourIsAlpha(@ForAll("headers") PngHeader header, @ForAll long seed)
      throws IOException {
    if (header.kind() > PngHeader.RGB) {
      return; // has alpha already, or a palette
    }
    RandomGenerator random = new SplittableRandom(seed);
    int[][] samples = samples(header, random);
    byte[] clear = new byte[2 * header.samples()];
    for (int c = 0; c < header.samples(); c++) {
      clear[2 * c] = (byte) (samples[0][c] >> 8);
      clear[2 * c + 1] = (byte) samples[0][c];
    }
    byte[] file = new PngSample(header).chunk("tRNS", clear).file(samples, random);
    Tensor pixels = Readers.read(Source.of("png", file), Image.class).pixels();
    assertThat(pixels.shape().size(0)).isEqualTo(header.samples() + 1);
    int opaque = header.wide() ? 65535 : 255;
    for (int y = 0; y < header.height(); y++) {
      for (int x = 0; x < header.width(); x++) {
        boolean same = true;
        for (int c = 0; c < header.samples(); c++) {
          same &= samples[y][x * header.samples() + c] == samples[0][c];
        }
        assertThat(at(pixels, header.samples(), y, x)).isEqualTo(same ? 0 : opaque);
      }
    }
  }

  @Property(tries = 100)
  void masksAreTheStoredSamples(@ForAll("headers") PngHeader header, @ForAll long seed)
      throws IOException {
    if (header.samples() > 1) {
      return;
    }
    RandomGenerator random = new SplittableRandom(seed);
    int[][] samples = samples(header, random);
    PngSample sample = new PngSample(header);
    if (header.kind() == PngHeader.PALETTE) {
      sample.chunk("PLTE", palette(header, random));
    }
    Mask mask = PictureFile.readMask(Source.of("png", sample.file(samples, random)));
    for (int y = 0; y < header.height(); y++) {
      for (int x = 0; x < header.width(); x++) {
        assertThat(mask.labels().getLong((long) y * header.width() + x)).isEqualTo(samples[y][x]);
      }
    }
  }
}
