// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

import dev.kindred.semtypes.dicom.codec.Codestream;

/** The boxes of a JP2 file around a JPEG 2000 codestream (T.800 annex I). */
final class Jp2Boxes {
  private static final int SIGNATURE = 0x6A502020;
  private static final int CODESTREAM = 0x6A703263;
  private static final int HEADER = 8;

  private final Codestream code;

  Jp2Boxes(Codestream code) {
    this.code = code;
  }

  /** Moves to where the codestream begins: at once, unless boxes come first. */
  void findCodestream() {
    if (code.remaining() < HEADER || word(4) != SIGNATURE) {
      return;
    }
    while (true) {
      int start = code.at();
      long length = code.u31();
      int type = code.u16() << 16 | code.u16();
      if (length == 1) {
        length = (long) code.u31() << 32 | code.u31();
      }
      if (type == CODESTREAM) {
        return;
      }
      if (length < code.at() - start || length > code.length() - start) {
        throw code.damaged("a JP2 box of %d bytes".formatted(length));
      }
      code.moveTo(start + (int) length);
    }
  }

  private int word(int at) {
    byte[] bytes = code.bytes();
    return bytes[at] << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | (bytes[at + 3] & 0xFF);
  }
}
