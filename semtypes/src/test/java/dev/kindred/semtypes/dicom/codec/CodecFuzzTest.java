// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.dicom.codec.jpeg.LosslessEncoder;
import dev.kindred.semtypes.dicom.codec.jpegls.LsEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged frames give samples or the one error, and soon. */
class CodecFuzzTest {
  private static final int INPUTS = 3000;
  private static final long MOST_NANOS = 1_000_000_000L;

  /** A frame that can be decoded, to be damaged. */
  record Sound(String name, PixelCodec codec, byte[] encoded, FrameLayout layout) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sound> frames() {
    return Stream.of(
        rle(),
        ls("JPEG-LS by line", 12, 1, 2),
        ls("JPEG-LS by sample", 8, 2, 0),
        lossless(),
        sample("jpeg-420", PixelCodec.JPEG, 3, 8),
        sample("jpeg-progressive", PixelCodec.JPEG, 3, 8),
        sample("jpeg-12bit", PixelCodec.JPEG, 1, 12),
        sample("j2k-boxes", PixelCodec.JPEG_2000, 3, 8),
        sample("j2k-bypass", PixelCodec.JPEG_2000, 1, 12),
        sample("j2k-tiles", PixelCodec.JPEG_2000, 1, 8),
        sample("j2k-parts", PixelCodec.JPEG_2000, 3, 8));
  }

  private static Sound rle() {
    byte[] encoded = new byte[64 + 300];
    ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN).putInt(2).putInt(64).putInt(214);
    for (int i = 64; i + 1 < encoded.length; i += 2) {
      encoded[i] = (byte) (i % 3 == 0 ? -9 : 0);
      encoded[i + 1] = (byte) i;
    }
    return new Sound("RLE", PixelCodec.RLE, encoded, Frames.gray(10, 10, 16, 16));
  }

  private static Sound ls(String name, int precision, int interleave, int restartLines) {
    Scene scene = new Scene(15, 20, 3, precision, 0.1, 7);
    LsEncoder encoder = new LsEncoder(20, precision, interleave, restartLines);
    return new Sound(name, PixelCodec.JPEG_LS, encoder.encode(scene.planes()), scene.layout());
  }

  private static Sound lossless() {
    Scene scene = new Scene(15, 20, 3, 12, 0.1, 7);
    byte[] encoded = new LosslessEncoder(20, 12, 4, 0, true, 3).encode(scene.planes());
    return new Sound("JPEG lossless", PixelCodec.JPEG, encoded, scene.layout());
  }

  private static Sound sample(String name, PixelCodec codec, int samples, int precision) {
    Sample sample = Sample.of(name, codec, samples, precision);
    return new Sound(name, codec, sample.encoded(), sample.layout());
  }

  @ParameterizedTest
  @MethodSource("frames")
  void damageGivesSamplesOrTheOneError(Sound sound) {
    assertThat(decodes(sound, sound.encoded())).isTrue();
    Random random = new Random(11);
    int decoded = 0;
    for (int i = 0; i < INPUTS; i++) {
      byte[] damaged = damaged(sound.encoded(), random);
      long start = System.nanoTime();
      decoded += decodes(sound, damaged) ? 1 : 0;
      assertThat(System.nanoTime() - start).as("input %d", i).isLessThan(MOST_NANOS);
    }
    assertThat(decoded).as("inputs that were decoded all the same").isBetween(1, INPUTS - 1);
  }

  private static byte[] damaged(byte[] sound, Random random) {
    byte[] bytes = sound.clone();
    // Headers matter most, so half of the damage is done to the first bytes.
    int reach = random.nextBoolean() ? bytes.length : Math.min(bytes.length, 80);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(reach);
      bytes[at] =
          switch (random.nextInt(4)) {
            case 0 -> (byte) 0xFF;
            case 1 -> (byte) (bytes[at] ^ 1 << random.nextInt(8));
            case 2 -> 0;
            default -> (byte) random.nextInt();
          };
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  private static boolean decodes(Sound sound, byte[] encoded) {
    try {
      DecodedFrame frame = sound.codec().decode("f", encoded, sound.layout());
      assertThat((long) frame.cells().remaining()).isEqualTo(sound.layout().bytes());
      return true;
    } catch (UnreadableFileException expected) {
      assertThat(expected).hasMessageStartingWith("f: decode " + sound.codec() + " frame: ");
      return false;
    }
  }
}
