// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The formats of the package {@code example}, as one of another jar would be found. */
class ReadersTest {
  private static final byte[] GRID = latin1("GRID\1\2\3\4");

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void aDispatchMethodIsAllAFormatTakes(@TempDir Path folder) throws IOException {
    Mask mask = Mask.of(Tensor.of(new byte[] {3, 4}, 1, 2));
    assertThat(Readers.read(Source.of("grid", GRID))).isEqualTo(mask);
    Path misnamed = Files.write(folder.resolve("grid.png"), GRID);
    assertThat(Readers.read(misnamed, Mask.class)).isEqualTo(mask);
    assertThat(Readers.read(Source.of("stream", new ByteArrayInputStream(GRID)))).isEqualTo(mask);
  }

  @Test
  void gzipIsUndone() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(GRID);
    }
    Source source = Source.of("grid.gz", zipped.toByteArray());
    assertThat(Readers.format(source).name()).isEqualTo("Grid");
    assertThat(Readers.read(source, Mask.class).labels())
        .isEqualTo(Tensor.of(new byte[] {3, 4}, 1, 2));
  }

  @Test
  void saysWhatIsThereInsteadOfWhatWasAskedFor() {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Readers.read(Source.of("grid", GRID), Image.class))
        .withMessage("grid: expected Image, it holds Mask 1×2 (H×W) u8; read it as Mask");
  }

  @Test
  void twoFormatsForTheSameBytesAreAnErrorThatNamesBoth() {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Readers.read(Source.of("clash", latin1("GRID\7\1"))))
        .withMessage(
            "clash: several formats take it for theirs,"
                + " Grid (dev.kindred.semtypes.example.GridFormat) and"
                + " Twin (dev.kindred.semtypes.example.TwinFormat);"
                + " give the method of one a higher precedence");
  }

  @Test
  void precedenceDecides() {
    assertThat(Readers.read(Source.of("private", latin1("GRID\0"))))
        .isEqualTo(Mask.of(Tensor.of(new byte[] {42}, 1, 1)));
  }

  @Test
  void whatIsCutShortIsNamed() {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Readers.read(Source.of("cut", latin1("GRID\1\3\1\2"))))
        .withMessage(
            "cut: labels at byte 6 need 3 bytes, 2 are left;"
                + " the file is cut short or damaged, get it again");
  }

  @Test
  void theFormatsPrintAsATable() {
    assertThat(Readers.formats().toString())
        .containsPattern("(?m)^DICOM +Semantic +dev.kindred.semtypes.dicom.DicomFormat$")
        .containsPattern("(?m)^Grid +Mask +dev.kindred.semtypes.example.GridFormat$");
    assertThat(Readers.formats()).isSameAs(Readers.formats());
  }
}
