// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.UnreadableFileException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransferSyntaxTest {
  @ParameterizedTest
  @EnumSource
  void isFoundByItsIdentifierAndSaysItInWords(TransferSyntax syntax) {
    assertThat(TransferSyntax.of("f", syntax.uid())).isSameAs(syntax);
    assertThat(syntax.toString()).matches("[A-Za-z].+ \\(1\\.2\\.840\\.10008\\.1\\.2[.0-9]*\\)");
  }

  @ParameterizedTest
  @EnumSource
  void isReadOrRefusedByName(TransferSyntax syntax) {
    Part10Sample sample = Part10Sample.slice(syntax, 1, 2).shorts(Attribute.BITS_ALLOCATED, 16);
    DicomFile file = pixels(sample, syntax).file();
    if (syntax.isReadable() && !isCompressedByCodec(syntax)) {
      assertThat(file.stored().toFloatArray()).containsExactly(3, 4);
    } else {
      assertThatThrownBy(file::stored)
          .isInstanceOf(UnreadableFileException.class)
          .hasMessageContaining(syntax.isReadable() ? "does not go with " : "compressed as ");
    }
  }

  private static boolean isCompressedByCodec(TransferSyntax syntax) {
    return syntax.decoder().isPresent() && syntax != TransferSyntax.RLE;
  }

  private static Part10Sample pixels(Part10Sample sample, TransferSyntax syntax) {
    return switch (syntax) {
      case RLE -> rle(sample);
      case ENCAPSULATED_UNCOMPRESSED -> fragment(sample, new byte[] {3, 0, 4, 0});
      default -> sample.pixels(3, 4);
    };
  }

  private static Part10Sample rle(Part10Sample sample) {
    byte[] frame = new byte[64 + 6];
    frame[0] = 2;
    frame[4] = 64;
    frame[8] = 67;
    frame[64] = 1; // two literal high bytes, 0 and 0, then two literal low ones
    frame[67] = 1;
    frame[68] = 3;
    frame[69] = 4;
    return fragment(sample, frame);
  }

  private static Part10Sample fragment(Part10Sample sample, byte[] frame) {
    return sample
        .header(Attribute.PIXEL_DATA, Vr.OB, Part10Sample.UNDEFINED)
        .item(0)
        .item(frame.length)
        .raw(frame)
        .delimiter(Tag.SEQUENCE_END);
  }
}
