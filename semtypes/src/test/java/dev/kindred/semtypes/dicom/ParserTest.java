// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParserTest {
  private static final Tag NAME = new Tag(0x0010, 0x0010);
  private static final Tag PRIVATE = new Tag(0x0029, 0x1010);
  private static final Tag STEPS = new Tag(0x0040, 0x0275);

  private static Part10Sample sample(TransferSyntax syntax) {
    return new Part10Sample(syntax);
  }

  private static Part10Sample explicit() {
    return sample(TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SQ", "UN"})
  void readsEveryRepresentationInItsLengthForm(Vr vr) {
    DataSet read =
        explicit().value(NAME, vr, new byte[] {65, 66}).shorts(Attribute.ROWS, 7).file().dataSet();
    assertThat(read.element(NAME))
        .hasValueSatisfying(element ->
            assertThat(element).hasToString("(0010,0010) PatientName " + vr + ", 2 bytes"));
    assertThat(read.requiredInteger(Attribute.ROWS)).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "IMPLICIT_LITTLE_ENDIAN",
        "EXPLICIT_LITTLE_ENDIAN",
        "EXPLICIT_BIG_ENDIAN",
        "DEFLATED"
      })
  void readsTheSameInEverySyntax(TransferSyntax syntax) {
    Part10Sample lut = sample(syntax).shorts(Attribute.LUT_DESCRIPTOR, 2, 5, 16);
    for (boolean open : new boolean[] {false, true}) {
      DataSet read =
          sample(syntax)
              .text(Attribute.MODALITY, "CT")
              .shorts(Attribute.ROWS, 258)
              .sequence(Attribute.VOI_LUTS, Vr.SQ, open, lut)
              .file()
              .dataSet();
      assertThat(read.text(Attribute.MODALITY)).hasValue("CT");
      assertThat(read.requiredInteger(Attribute.ROWS)).isEqualTo(258);
      assertThat(read.items(Attribute.VOI_LUTS))
          .singleElement()
          .satisfies(
              item -> assertThat(item.shorts(Attribute.LUT_DESCRIPTOR)).containsExactly(2, 5, 16));
    }
  }

  @Test
  void stepsOverPrivateElementsAndNestedSequences() {
    Part10Sample inner = explicit().value(PRIVATE, Vr.UN, new byte[6]).text(NAME, Vr.PN, "A");
    Part10Sample middle = explicit().sequence(STEPS, Vr.SQ, true, inner);
    DataSet read =
        explicit()
            .sequence(PRIVATE, Vr.SQ, true, middle)
            .sequence(STEPS, Vr.SQ, false, middle)
            .shorts(Attribute.ROWS, 9)
            .file()
            .dataSet();
    assertThat(read.requiredInteger(Attribute.ROWS)).isEqualTo(9);
  }

  @Test
  void readsAnUnknownSequenceOfOpenLengthAsImplicit() {
    Part10Sample item = sample(TransferSyntax.IMPLICIT_LITTLE_ENDIAN).shorts(Attribute.COLUMNS, 3);
    DataSet read =
        explicit().sequence(PRIVATE, Vr.UN, true, item).shorts(Attribute.ROWS, 9).file().dataSet();
    assertThat(read.element(PRIVATE)).get().isInstanceOf(Element.Sequence.class);
    assertThat(read.requiredInteger(Attribute.ROWS)).isEqualTo(9);
  }

  @Test
  void readsAKnownElementThatWasWrittenAsUnknown() {
    DataSet read =
        sample(TransferSyntax.EXPLICIT_BIG_ENDIAN)
            .value(Attribute.ROWS, Vr.UN, new byte[] {9, 0})
            .file()
            .dataSet();
    assertThat(read.requiredInteger(Attribute.ROWS)).isEqualTo(9);
  }

  @Test
  void readsARepresentationNewerThanItselfByItsLongLength() {
    DataSet read =
        explicit()
            .tag(PRIVATE)
            .raw("ZZ".getBytes(StandardCharsets.US_ASCII))
            .number(0, 2)
            .number(4, 4)
            .raw(new byte[4])
            .shorts(Attribute.ROWS, 9)
            .file()
            .dataSet();
    assertThat(read.requiredInteger(Attribute.ROWS)).isEqualTo(9);
  }

  @Test
  void keepsFragmentsOfCompressedPixels() {
    DataSet read =
        sample(TransferSyntax.JPEG_2000)
            .header(Attribute.PIXEL_DATA, Vr.OB, Part10Sample.UNDEFINED)
            .item(0)
            .item(4)
            .raw(new byte[4])
            .delimiter(Tag.SEQUENCE_END)
            .file()
            .dataSet();
    assertThat(read.element(Attribute.PIXEL_DATA))
        .hasValueSatisfying(
            element -> assertThat(element).hasToString("(7FE0,0010) PixelData in 2 fragments"));
  }

  @Test
  void refusesALengthBeyondTheFileBeforeTakingMemory() {
    Part10Sample hostile = explicit().header(NAME, Vr.OB, 0x7FFF_FFF0);
    assertThatThrownBy(hostile::file)
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage(
            "sample.dcm: (0010,0010) PatientName at byte 172 needs 2147483632 bytes, 0 are left;"
                + " the file is cut short or damaged, get it again");
  }

  @Test
  void refusesAnItemLongerThanItsSequence() {
    Part10Sample hostile =
        explicit().header(STEPS, Vr.SQ, 12).item(100).raw(new byte[4]).shorts(Attribute.ROWS, 9);
    assertThatThrownBy(hostile::file)
        .hasMessageContaining(
            "an item of (0040,0275) RequestAttributesSequence at byte 180 needs 100 bytes, 4 are"
                + " left");
  }

  @Test
  void refusesSequencesNestedWithoutEnd() {
    Part10Sample hostile = explicit();
    for (int i = 0; i < 100_000; i++) {
      hostile.header(STEPS, Vr.SQ, Part10Sample.UNDEFINED).item(Part10Sample.UNDEFINED);
    }
    assertThatThrownBy(hostile::file).hasMessageContaining("is nested more than 64 deep");
  }

  @Test
  void refusesAnOpenLengthWhereNoDelimiterCanFollow() {
    Part10Sample hostile = explicit().header(NAME, Vr.UT, Part10Sample.UNDEFINED);
    assertThatThrownBy(hostile::file).hasMessageContaining("has representation UT and no length");
  }

  @Test
  void refusesADelimiterOutsideAnySequence() {
    assertThatThrownBy(explicit().delimiter(Tag.ITEM_END)::file)
        .hasMessageContaining("(FFFE,E00D) at byte 160, outside any sequence");
  }

  @Test
  void refusesAStandardElementThatIsThereTwiceAndKeepsTheFirstPrivateOne() {
    Part10Sample twice = explicit().shorts(Attribute.ROWS, 1).shorts(Attribute.ROWS, 2);
    assertThatThrownBy(twice::file)
        .hasMessageContaining("(0028,0010) Rows is there twice and differs");
    assertThat(explicit().shorts(Attribute.ROWS, 1).shorts(Attribute.ROWS, 1).file().rows())
        .isEqualTo(1);
    Part10Sample kept =
        explicit().value(PRIVATE, Vr.UN, new byte[2]).value(PRIVATE, Vr.UN, new byte[4]);
    assertThat(kept.file().dataSet().element(PRIVATE))
        .hasValueSatisfying(element -> assertThat(element.toString()).endsWith("2 bytes"));
  }

  @Test
  void refusesAHeaderWithoutARepresentation() {
    Part10Sample implicitInside =
        explicit().text(Attribute.MODALITY, "CT").tag(NAME).number(2, 4).raw(new byte[2]);
    assertThatThrownBy(implicitInside::file)
        .hasMessageContaining("(0010,0010) PatientName at byte 174 has no value representation");
  }

  @Test
  void refusesSomethingElseThanAnItemInASequence() {
    Part10Sample hostile = explicit().header(STEPS, Vr.SQ, 8).tag(NAME).number(0, 4);
    assertThatThrownBy(hostile::file)
        .hasMessageContaining(
            "(0040,0275) RequestAttributesSequence at byte 172 holds (0010,0010) PatientName, not"
                + " an item");
  }

  /** Whether only zeros are left was asked anew at each of them. */
  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void passesOverManyZerosInOnePass() {
    byte[] bytes =
        new Part10Sample(TransferSyntax.IMPLICIT_LITTLE_ENDIAN)
            .text(Attribute.MODALITY, "CT")
            .raw(new byte[1 << 22])
            .raw(new byte[] {1, 0, 0, 0, 0, 0, 0, 0})
            .bytes();
    assertThat(DicomFile.parse("zeros.dcm", bytes).dataSet().text(Attribute.MODALITY))
        .hasValue("CT");
  }
}
