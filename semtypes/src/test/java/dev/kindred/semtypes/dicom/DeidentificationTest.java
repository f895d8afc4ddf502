// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.dicom.Deidentification.Action;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeidentificationTest {
  private static final Tag NAME = Tag.of("PatientName");
  private static final Tag BIRTH = Tag.of("PatientBirthDate");
  private static final Tag STEPS = Tag.of("ReferencedSeriesSequence");
  private static final Tag REFERENCED = Tag.of("ReferencedSOPInstanceUID");
  private static final Tag PRIVATE = new Tag(0x0009, 0x1001);

  private static DataSet patient() {
    DataSet reference =
        DataSet.empty()
            .with(REFERENCED, "1.2.3.4")
            .with(NAME, "Doe^Jane")
            .with(Element.of(PRIVATE, Vr.UN, new byte[4]));
    return DataSet.empty()
        .with(NAME, "Doe^Jane")
        .with(BIRTH, "19700101")
        .with(Tag.of("PatientAddress"), "Main Street 1")
        .with(Tag.of("EvaluatorName"), "Roe^Richard")
        .with(Attribute.SOP_CLASS, "1.2.840.10008.5.1.4.1.1.2")
        .with(Attribute.SOP_INSTANCE, "1.2.3.4")
        .with(Attribute.MODALITY, "CT")
        .with(new Tag(0x6000, 0x0022), "Doe")
        .with(STEPS, List.of(reference))
        .with(Element.of(PRIVATE, Vr.UN, new byte[4]));
  }

  @Test
  void removesEmptiesReplacesAndMapsInSequencesToo() {
    Deidentified done = patient().deidentified(Deidentification.withKey("k"));
    DataSet clean = done.dataSet();
    assertThat(clean.element(NAME)).isPresent();
    assertThat(clean.text(NAME)).isEmpty();
    assertThat(clean.text(BIRTH)).isEmpty();
    assertThat(clean.element(Tag.of("PatientAddress"))).isEmpty();
    assertThat(clean.element(PRIVATE)).isEmpty();
    assertThat(clean.element(new Tag(0x6000, 0x0022))).isEmpty();
    assertThat(clean.text(Tag.of("EvaluatorName"))).isEmpty();
    assertThat(clean.text(Attribute.MODALITY)).hasValue("CT");
    assertThat(clean.text(Attribute.SOP_CLASS)).hasValue("1.2.840.10008.5.1.4.1.1.2");
    assertThat(clean.text(Tag.of("PatientIdentityRemoved"))).hasValue("YES");
    DataSet reference = clean.item(STEPS).orElseThrow();
    assertThat(reference.elements()).hasSize(2);
    assertThat(reference.text(REFERENCED)).isEqualTo(clean.text(Attribute.SOP_INSTANCE));
    assertThat(reference.text(REFERENCED).orElseThrow()).matches("2\\.25\\.[1-9][0-9]{20,38}");
    assertThat(done.changes())
        .containsEntry(NAME, Action.EMPTIED)
        .containsEntry(PRIVATE, Action.REMOVED)
        .containsEntry(REFERENCED, Action.MAPPED);
    assertThat(done.toString()).contains("(0010,0010) PatientName EMPTIED").doesNotContain("Doe");
  }

  /** Rows of table E.1-1 that are not of the module of the patient are in it too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ClinicalTrialSubjectID",
        "TelephoneNumberTrial",
        "AddressTrial",
        "GPSLatitude",
        "SpecimenAccessionNumber",
        "StationAETitle",
        "ScheduledAdmissionDate",
        "RadiopharmaceuticalStartDateTime",
        "EncapsulatedDocument",
        "ReasonForVisit",
        "SpecimenUID"
      })
  void knowsTheRowsOfTheTable(String keyword) {
    assertThat(Deidentification.actions()).containsKey(Tag.of(keyword));
  }

  @Test
  void mapsIdentifiersAlikeForOneKeyAndElseNot() {
    Tag uid = Attribute.SOP_INSTANCE;
    DataSet one = patient().deidentified(Deidentification.withKey("k")).dataSet();
    DataSet same = patient().deidentified(Deidentification.withKey("k")).dataSet();
    DataSet other = patient().deidentified(Deidentification.once()).dataSet();
    assertThat(one.text(uid)).isEqualTo(same.text(uid)).isNotEqualTo(other.text(uid));
  }

  @Test
  void warnsWherePixelsMayShowWhoItIs() {
    DataSet pixels = patient().with(Element.of(Attribute.PIXEL_DATA, Vr.OW, new byte[2]));
    assertThat(patient().deidentified().warnings()).isEmpty();
    assertThat(pixels.deidentified().warnings()).singleElement().asString().contains("not say NO");
    assertThat(pixels.with(Attribute.BURNED_IN, "YES").deidentified().warnings())
        .singleElement()
        .asString()
        .contains("is YES");
    assertThat(pixels.with(Attribute.BURNED_IN, "NO").deidentified().warnings()).isEmpty();
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(Part10Sample.FILES)) {
      return all.filter(file -> file.toString().endsWith(".dcm")).sorted().toList().stream()
          .filter(file -> !file.toString().contains("truncated"));
    }
  }

  /** No name or number of the patient is anywhere in the bytes, and the pixels are as they were. */
  @ParameterizedTest
  @MethodSource("files")
  void leavesNothingOfThePatientInRealFiles(Path path) {
    DicomFile file = DicomFile.read(path);
    byte[] clean = file.with(file.dataSet().deidentified().dataSet()).toBytes();
    String letters = new String(clean, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    for (String keyword : List.of("PatientName", "PatientID", "StudyInstanceUID", "StudyDate")) {
      file.dataSet()
          .text(Tag.of(keyword))
          .filter(text -> text.length() > 4)
          .ifPresent(text -> assertThat(letters).doesNotContain(text.toLowerCase(Locale.ROOT)));
    }
    DicomFile again = DicomFile.parse("clean", clean);
    assertThat(again.dataSet().element(Attribute.PIXEL_DATA))
        .isEqualTo(file.dataSet().element(Attribute.PIXEL_DATA));
  }
}
