// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.UnreadableFileException;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A data set that lacks the preamble of PS3.10, as it was saved before there was one. Its syntax
 * has to be guessed, so it is taken only where the guess leaves no doubt: every byte parses, no
 * standard tag comes twice, and there is a SOP class that is an identifier.
 */
final class BareDataSet {
  private static final int SHORTEST = 16;

  private BareDataSet() {}

  /**
   * Whether a file may be one by its first two bytes, so that others need not be looked through.
   */
  static boolean mayBe(byte[] head) {
    return beginsWith(head, 2, 0) || beginsWith(head, 8, 0) || beginsWith(head, 0, 8);
  }

  private static boolean beginsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && bytes[0] == first && bytes[1] == second;
  }

  static Optional<Part10> of(String file, byte[] bytes) {
    if (bytes.length < SHORTEST || !mayBe(bytes)) {
      return Optional.empty();
    }
    if (beginsWith(bytes, 2, 0)) {
      return attempt(() -> Part10.afterPreamble(file, bytes, 0));
    }
    ByteOrder order = beginsWith(bytes, 8, 0) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    Cursor in = Cursor.over(file, bytes, 0, order);
    TransferSyntax syntax = likelySyntax(in);
    DataSet noMeta = DataSet.empty();
    return attempt(() -> new Part10(syntax, noMeta, Parser.of(syntax).dataSet(in)));
  }

  /** Explicit where two letters follow the first tag, else implicit; big endian as the cursor. */
  static TransferSyntax likelySyntax(Cursor in) {
    if (in.order() == ByteOrder.BIG_ENDIAN) {
      return TransferSyntax.EXPLICIT_BIG_ENDIAN;
    }
    return in.atEnd() || Vr.of(in.peekAscii(4, 2)).isPresent()
        ? TransferSyntax.EXPLICIT_LITTLE_ENDIAN
        : TransferSyntax.IMPLICIT_LITTLE_ENDIAN;
  }

  private interface Attempt {
    Part10 parse();
  }

  /** Damage in a guess only says that the guess was wrong. */
  private static Optional<Part10> attempt(Attempt attempt) {
    try {
      return Optional.of(attempt.parse()).filter(read -> isBeyondDoubt(read.dataSet()));
    } catch (UnreadableFileException wrong) {
      return Optional.empty();
    }
  }

  private static boolean isBeyondDoubt(DataSet read) {
    return read.elements().stream().findFirst().filter(e -> e.tag().group() == 0x0008).isPresent()
        && read.text(Attribute.SOP_CLASS)
            .filter(uid -> uid.matches("[0-2](\\.(0|[1-9][0-9]*))+"))
            .isPresent();
  }
}
