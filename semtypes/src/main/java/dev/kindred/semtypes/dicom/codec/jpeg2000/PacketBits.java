// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

import dev.kindred.semtypes.dicom.codec.Codestream;

/**
 * The bits of the headers of JPEG 2000 packets; behind a byte 0xFF one zero bit is stuffed (T.800
 * B.10.1).
 */
final class PacketBits {
  private final Codestream code;
  private final int end;
  private int current;
  private int left;

  /** The bits from where {@code code} stands, up to an index. */
  PacketBits(Codestream code, int end) {
    this.code = code;
    this.end = end;
  }

  int bit() {
    if (left == 0) {
      if (code.at() >= end) {
        throw code.damaged("a packet ends early");
      }
      left = current == 0xFF ? 7 : 8;
      current = code.u8();
    }
    left--;
    return current >> left & 1;
  }

  int bits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 1 | bit();
    }
    return value;
  }

  /** Passes over the rest of the last byte, and the byte stuffed behind 0xFF. */
  void align() {
    if (current == 0xFF && code.at() < end) {
      code.u8();
    }
    current = 0;
    left = 0;
  }
}
