// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BareDataSetTest {
  /** Preamble, magic, and the element of the transfer syntax: 8 bytes and the padded identifier. */
  private static byte[] bare(Part10Sample sample, TransferSyntax syntax) {
    byte[] whole = sample.bytes();
    int meta = 132 + 8 + (syntax.uid().length() + 1) / 2 * 2;
    return Arrays.copyOfRange(whole, meta, whole.length);
  }

  private static Part10Sample ct(TransferSyntax syntax) {
    return new Part10Sample(syntax)
        .text(Attribute.SOP_CLASS, "1.2.840.10008.5.1.4.1.1.2")
        .text(Attribute.MODALITY, "CT")
        .shorts(Attribute.ROWS, 7);
  }

  @ParameterizedTest
  @EnumSource(names = {"IMPLICIT_LITTLE_ENDIAN", "EXPLICIT_LITTLE_ENDIAN", "EXPLICIT_BIG_ENDIAN"})
  void isReadWhereItParsesWhole(TransferSyntax syntax) {
    byte[] bytes = bare(ct(syntax), syntax);
    assertThat(DicomFile.isDicom(bytes)).isTrue();
    DicomFile file = DicomFile.parse("old.dcm", bytes);
    assertThat(file.transferSyntax()).isEqualTo(syntax);
    assertThat(file.dataSet().requiredInteger(Attribute.ROWS)).isEqualTo(7);
  }

  @Test
  void isReadAfterMetaInformationWithoutPreamble() {
    byte[] whole = ct(TransferSyntax.EXPLICIT_LITTLE_ENDIAN).bytes();
    byte[] bytes = Arrays.copyOfRange(whole, 132, whole.length);
    assertThat(DicomFile.parse("old.dcm", bytes).dataSet().text(Attribute.MODALITY)).hasValue("CT");
  }

  @Test
  void isRefusedWhereAByteIsLeftOrThereIsNoClass() {
    TransferSyntax syntax = TransferSyntax.IMPLICIT_LITTLE_ENDIAN;
    byte[] bytes = bare(ct(syntax), syntax);
    assertThat(DicomFile.isDicom(Arrays.copyOf(bytes, bytes.length - 1))).isFalse();
    byte[] classless = bare(new Part10Sample(syntax).text(Attribute.MODALITY, "CT"), syntax);
    assertThatThrownBy(() -> DicomFile.parse("x", Arrays.copyOf(classless, 20)))
        .hasMessageContaining("no data set from byte 0 either");
    assertThat(DicomFile.isDicom(new byte[0])).isFalse();
  }
}
