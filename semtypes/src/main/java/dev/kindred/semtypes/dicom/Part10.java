// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.UnreadableFileException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A file as PS3.10 lays it out: 128 bytes of anything, "DICM", the meta information in explicit
 * little endian, and the data set in the transfer syntax that the meta information names.
 *
 * @param syntax how the data set was written
 * @param meta the meta information, without elements where the file has none
 * @param dataSet everything but the meta information
 */
record Part10(TransferSyntax syntax, DataSet meta, DataSet dataSet) {
  private static final int PREAMBLE = 128;
  private static final byte[] MAGIC = {'D', 'I', 'C', 'M'};

  /** A deflated data set may not grow past this, in bytes: a small file must not fill memory. */
  private static final int MAX_INFLATED = 1 << 28;

  /** Whether bytes, or the first 132 of them, begin as a DICOM file does. */
  static boolean isPart10(byte[] bytes) {
    int end = PREAMBLE + MAGIC.length;
    return bytes.length >= end && Arrays.equals(bytes, PREAMBLE, end, MAGIC, 0, MAGIC.length);
  }

  /**
   * Whether a whole file is DICOM: it begins as PS3.10 says, or it is a bare data set beyond doubt.
   */
  static boolean isDicom(byte[] bytes) {
    return isPart10(bytes) || BareDataSet.of("", bytes).isPresent();
  }

  static Part10 parse(String file, byte[] bytes) {
    if (isPart10(bytes)) {
      return afterPreamble(file, bytes, PREAMBLE + MAGIC.length);
    }
    return BareDataSet.of(file, bytes)
        .orElseThrow(() ->
            new UnreadableFileException(
                file,
                ("no \"DICM\" at byte %d, %d bytes in all, and no data set from byte 0 either;"
                        + " this is not a DICOM file, or a damaged one")
                    .formatted(PREAMBLE, bytes.length)));
  }

  /** From the meta information on. */
  static Part10 afterPreamble(String file, byte[] bytes, int start) {
    Cursor in = Cursor.over(file, bytes, start, TransferSyntax.EXPLICIT_LITTLE_ENDIAN.byteOrder());
    DataSet meta = Parser.of(TransferSyntax.EXPLICIT_LITTLE_ENDIAN).meta(in);
    String uid = meta.text(Attribute.TRANSFER_SYNTAX).orElse("");
    TransferSyntax syntax =
        uid.isEmpty() ? BareDataSet.likelySyntax(in) : TransferSyntax.of(file, uid);
    Cursor body =
        syntax.isDeflated() ? inflated(file, bytes, in.position()) : in.in(syntax.byteOrder());
    Parser parser =
        syntax.isExplicit() && isImplicit(body)
            ? Parser.of(TransferSyntax.IMPLICIT_LITTLE_ENDIAN)
            : Parser.of(syntax);
    return new Part10(syntax, meta, parser.fileDataSet(body));
  }

  /** Some writers name a compressed syntax, which is explicit, and write implicitly. */
  private static boolean isImplicit(Cursor body) {
    return body.order() == ByteOrder.LITTLE_ENDIAN
        && BareDataSet.likelySyntax(body) == TransferSyntax.IMPLICIT_LITTLE_ENDIAN
        && !Parser.isVrCode(body.peekAscii(4, 2));
  }

  private static Cursor inflated(String file, byte[] bytes, int start) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] piece = new byte[1 << 16];
    // nowrap: the stream is bare deflate, without zlib's header (PS3.5 A.5).
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, start, bytes.length - start);
      while (!inflater.finished()) {
        int count = inflater.inflate(piece);
        if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new UnreadableFileException(
              file,
              ("the deflated data set from byte %d stops before its end;"
                      + " the file is cut short, get it again")
                  .formatted(start));
        }
        out.write(piece, 0, count);
        if (out.size() > MAX_INFLATED) {
          throw new UnreadableFileException(
              file,
              "the deflated data set from byte %d grows past %d bytes; that is refused as hostile"
                  .formatted(start, MAX_INFLATED));
        }
      }
    } catch (DataFormatException damaged) {
      throw new UnreadableFileException(
          file,
          "the data set from byte %d is not a deflate stream; the file is damaged".formatted(start),
          damaged);
    } finally {
      inflater.end();
    }
    return Cursor.over(file + " (inflated)", out.toByteArray(), 0, ByteOrder.LITTLE_ENDIAN);
  }
}
