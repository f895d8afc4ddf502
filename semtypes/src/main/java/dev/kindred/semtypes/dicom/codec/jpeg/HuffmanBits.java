// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg;

import dev.kindred.semtypes.dicom.codec.Codestream;
import dev.kindred.semtypes.dicom.codec.ScanBits;

/** The bits of a JPEG scan that is Huffman coded. */
final class HuffmanBits extends ScanBits {
  /** The bits from where {@code code} stands. */
  HuffmanBits(Codestream code) {
    super(code, true);
  }

  /** The symbol of the next code, from 0 to 255. */
  int symbol(HuffmanTable table) {
    if (valid < Integer.SIZE) {
      fill();
    }
    int found = table.fast[(int) (window >>> (Long.SIZE - HuffmanTable.FAST))];
    if (found == 0) {
      found = table.find((int) (window >>> 48));
      if (found == 0) {
        throw valid < Short.SIZE ? early() : damaged("bits that are no Huffman code");
      }
    }
    int length = found >> Byte.SIZE;
    if (length > valid) {
      throw early();
    }
    window <<= length;
    valid -= length;
    return found & 0xFF;
  }

  /** A number of which the size in bits is known, 1 to 16 (T.81 F.2.2.1). */
  int signed(int size) {
    int value = bits(size);
    return value < 1 << (size - 1) ? value + 1 - (1 << size) : value;
  }
}
