// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.dicom.Attribute;
import dev.kindred.semtypes.dicom.DataSet;
import dev.kindred.semtypes.dicom.DicomFile;
import dev.kindred.semtypes.dicom.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DicomDirectoryTest {
  private static final Path FILES = Path.of("../testdata/dicom/directory");

  /** One directory in three syntaxes, and with its records out of order. */
  @ParameterizedTest
  @ValueSource(strings = {"DICOMDIR", "DICOMDIR-bigEnd", "DICOMDIR-implicit", "DICOMDIR-reordered"})
  void readsTheTreeOfRecords(String name) {
    DicomDirectory disc = DicomDirectory.read(FILES.resolve(name));
    assertThat(disc).hasToString("DicomDirectory of 2 patients, 6 studies, 13 series, 31 files");
    assertThat(disc.roots()).allSatisfy(root -> assertThat(root.type()).isEqualTo("PATIENT"));
    DirectoryRecord series =
        disc.records("SERIES").stream()
            .filter(each -> each.children().getFirst().fileId().contains("CT2"))
            .findFirst()
            .orElseThrow();
    assertThat(series).hasToString("SERIES of 4");
    assertThat(disc.files(series))
        .extracting(path -> FILES.toAbsolutePath().relativize(path).toString())
        .containsExactlyInAnyOrder(
            "77654033/CT2/17106", "77654033/CT2/17136", "77654033/CT2/17166", "77654033/CT2/17196");
    String uid = series.dataSet().text(Attribute.SERIES_UID).orElseThrow();
    assertThat(disc.series(uid)).containsExactly(series);
  }

  private static DataSet record(String type, String... file) {
    DataSet made = DataSet.empty().with(Tag.of("DirectoryRecordType"), type);
    return file.length == 0 ? made : made.with(Tag.of("ReferencedFileID"), String.join("\\", file));
  }

  private static Path written(Path folder, DataSet... records) {
    Path path = folder.resolve("DICOMDIR");
    DataSet all = DataSet.empty().with(Tag.of("DirectoryRecordSequence"), List.of(records));
    DicomFile.of(all).write(path);
    return path;
  }

  @Test
  void readsRecordsWithoutOffsetsInTheirOrder(@TempDir Path folder) {
    DicomDirectory disc =
        DicomDirectory.read(
            written(
                folder,
                record("PATIENT"),
                record("STUDY"),
                record("SERIES"),
                record("IMAGE", "A", "1"),
                record("IMAGE", "A", "2"),
                record("SERIES"),
                record("SR DOCUMENT", "B"),
                record("PATIENT")));
    assertThat(disc).hasToString("DicomDirectory of 2 patients, 1 studies, 2 series, 3 files");
    assertThat(disc.files(disc.records("SERIES").getFirst()))
        .containsExactly(
            folder.toAbsolutePath().resolve("A/1"), folder.toAbsolutePath().resolve("A/2"));
  }

  @Test
  void refusesToLeaveItsFolder(@TempDir Path folder) {
    Path path = written(folder, record("IMAGE", "..", "secret"));
    assertThatThrownBy(() -> DicomDirectory.read(path))
        .hasMessageContaining("names no file below the directory");
  }

  @Test
  void readsADirectoryOfNothing() {
    DicomDirectory empty = DicomDirectory.read(FILES.resolve("DICOMDIR-empty.dcm"));
    assertThat(empty).hasToString("DicomDirectory of 0 patients, 0 studies, 0 series, 0 files");
  }

  @Test
  void refusesWhatIsNoDirectory() {
    assertThatThrownBy(() -> DicomDirectory.read(Path.of("../testdata/dicom/CT_small.dcm")))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("is CT Image Storage, not a directory; name a DICOMDIR");
  }

  @Test
  void givesOneErrorForAllDamage(@TempDir Path folder) throws IOException {
    byte[] whole = Files.readAllBytes(FILES.resolve("DICOMDIR"));
    SplittableRandom random = new SplittableRandom(5);
    Path path = folder.resolve("DICOMDIR");
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          for (int round = 0; round < 500; round++) {
            byte[] damaged =
                round % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int i = 0; i <= round % 16 && damaged.length > 140; i++) {
              damaged[random.nextInt(132, damaged.length)] = (byte) random.nextInt(-128, 128);
            }
            Files.write(path, damaged);
            try {
              assertThat(DicomDirectory.read(path).files()).isNotNull();
            } catch (UnreadableFileException expected) {
              assertThat(expected.getMessage()).contains("DICOMDIR");
            }
          }
        });
  }
}
