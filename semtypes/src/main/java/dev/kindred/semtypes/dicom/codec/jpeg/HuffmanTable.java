// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg;

import dev.kindred.semtypes.dicom.codec.Codestream;

/** A Huffman table of JPEG, ready to decode (T.81 annexes C and F.2.2.3). */
final class HuffmanTable {
  /** Codes up to this length are found at once. */
  static final int FAST = 9;

  private static final int LONGEST = 16;

  /** By the next {@link #FAST} bits: the length of the code times 256, and its symbol; or 0. */
  final short[] fast = new short[1 << FAST];

  private final byte[] symbols;

  /** By length: the first code behind those of this length, moved up to 16 bits. */
  private final int[] ends = new int[LONGEST + 1];

  /** By length: from a code to the index of its symbol. */
  private final int[] offsets = new int[LONGEST + 1];

  /** Reads a table of the segment DHT, behind its class and number. */
  HuffmanTable(Codestream code) {
    int[] counts = new int[LONGEST + 1];
    int total = 0;
    for (int length = 1; length <= LONGEST; length++) {
      counts[length] = code.u8();
      total += counts[length];
    }
    if (total > 256) {
      throw code.damaged("a Huffman table of %d symbols".formatted(total));
    }
    symbols = new byte[total];
    for (int i = 0; i < total; i++) {
      symbols[i] = (byte) code.u8();
    }
    int next = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      next <<= 1;
      offsets[length] = index - next;
      for (int i = 0; i < counts[length]; i++) {
        add(next++, length, symbols[index++]);
      }
      ends[length] = next << (LONGEST - length);
      if (next > 1 << length) {
        throw code.damaged("a Huffman table with too many codes of %d bits".formatted(length));
      }
    }
  }

  private void add(int value, int length, byte symbol) {
    int free = FAST - length;
    for (int i = 0; free >= 0 && i < 1 << free; i++) {
      int at = value << free | i;
      if (at < fast.length) {
        fast[at] = (short) (length << Byte.SIZE | (symbol & 0xFF));
      }
    }
  }

  /**
   * The length times 256 and the symbol of the code that 16 bits begin with; 0 if there is none.
   */
  int find(int bits) {
    for (int length = FAST + 1; length <= LONGEST; length++) {
      if (bits < ends[length]) {
        int index = offsets[length] + (bits >> (LONGEST - length));
        return index < 0 ? 0 : length << Byte.SIZE | (symbols[index] & 0xFF);
      }
    }
    return 0;
  }
}
