// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageOrientationTest {
  /** What a 2×3 picture of 0 to 5 looks like upright, row by row, for each code of the standard. */
  private static final int[][] UPRIGHT = {
    {0, 1, 2, 3, 4, 5},
    {2, 1, 0, 5, 4, 3},
    {5, 4, 3, 2, 1, 0},
    {3, 4, 5, 0, 1, 2},
    {0, 3, 1, 4, 2, 5},
    {3, 0, 4, 1, 5, 2},
    {5, 2, 4, 1, 3, 0},
    {2, 5, 1, 4, 0, 3}
  };

  @TempDir Path folder;

  private static byte[] tiff(int code, ByteOrder order) {
    return ByteBuffer.allocate(26)
        .order(order)
        .put(new byte[] {(byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I')})
        .put(new byte[] {(byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I')})
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 274)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) code)
        .array();
  }

  @ParameterizedTest
  @EnumSource
  void pixelsOfEveryTypeAreMovedWithoutLoss(ImageOrientation orientation) {
    int[] expected = UPRIGHT[orientation.code() - 1];
    boolean swaps = orientation.code() > 4;
    for (DType type : new DType[] {DType.U8, DType.U16, DType.F32, DType.F64}) {
      int[] both = Arrays.copyOf(expected, 12);
      for (int i = 0; i < 6; i++) {
        both[6 + i] = 6 + expected[i];
      }
      Tensor stored =
          Tensor.of(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 2, 2, 3).castTo(type);
      assertThat(orientation.upright(stored))
          .isEqualTo(Tensor.of(both, 2, swaps ? 3 : 2, swaps ? 2 : 3).castTo(type));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isReadFromPngAndJpeg(ImageOrientation orientation) throws IOException {
    PngHeader header = new PngHeader(3, 2, 8, PngHeader.GRAY, false);
    byte[] png =
        new PngSample(header)
            .chunk("eXIf", tiff(orientation.code(), ByteOrder.BIG_ENDIAN))
            .file(new int[][] {{0, 1, 2}, {3, 4, 5}}, new SplittableRandom(1));
    Path file = Files.write(folder.resolve("turned.png"), png);
    assertThat(ImageOrientation.of(file)).isEqualTo(orientation);
    double[] expected = Arrays.stream(UPRIGHT[orientation.code() - 1]).asDoubleStream().toArray();
    assertThat(Image.read(file).pixels().toDoubleArray()).containsExactly(expected);
    assertThat(Mask.read(file).labels().toDoubleArray()).containsExactly(expected);
    assertThat(Image.readAsStored(file).pixels().toDoubleArray()).containsExactly(0, 1, 2, 3, 4, 5);

    Path jpeg = jpeg(orientation);
    assertThat(ImageOrientation.of(jpeg)).isEqualTo(orientation);
    assertThat(Image.read(jpeg).pixels())
        .isEqualTo(orientation.upright(Image.readAsStored(jpeg).pixels()));
    assertThat(Image.readAsStored(jpeg).canvas().width()).isEqualTo(16);
  }

  private Path jpeg(ImageOrientation orientation) throws IOException {
    Path plain = folder.resolve("plain.jpg");
    Image.of(Tensor.of(new byte[128], 1, 8, 16)).write(plain);
    byte[] bytes = Files.readAllBytes(plain);
    byte[] tiff = tiff(orientation.code(), ByteOrder.LITTLE_ENDIAN);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, 2);
    out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (tiff.length + 8)});
    out.write(new byte[] {'E', 'x', 'i', 'f', 0, 0});
    out.write(tiff);
    out.write(bytes, 2, bytes.length - 2);
    return Files.write(folder.resolve("turned.jpg"), out.toByteArray());
  }

  @Test
  void onlyPictureFilesNoteOne() throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt"), "no picture");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Image.readAsStored(text))
        .withMessage(
            text
                + ": no PNG, JPEG, BMP or TIFF file; others note no orientation, read them by"
                + " Image.read");
  }

  @Test
  void whatIsDamagedOrUnknownSaysNothing() {
    byte[] good = tiff(6, ByteOrder.LITTLE_ENDIAN);
    assertThat(Exif.orientation(ByteBuffer.wrap(good))).isEqualTo(ImageOrientation.QUARTER_TURN);
    for (int length = 0; length < 22; length++) {
      assertThat(Exif.orientation(ByteBuffer.wrap(Arrays.copyOf(good, length))))
          .isEqualTo(ImageOrientation.UPRIGHT);
    }
    for (int code : new int[] {0, 9, -1}) {
      assertThat(ImageOrientation.ofCode(code)).isEqualTo(ImageOrientation.UPRIGHT);
    }
  }
}
