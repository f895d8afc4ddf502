// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg;

import dev.kindred.semtypes.dicom.codec.Codestream;
import org.jspecify.annotations.Nullable;

/** The tables of a JPEG codestream, each replaced when a segment brings it anew (T.81 B.2.4). */
final class JpegTables {
  /** From the order of coefficients in the code to their place in the block, row by row. */
  static final int[] ZIGZAG = {
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
    13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59,
    52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63
  };

  private static final int SLOTS = 4;

  private final Codestream code;
  private final @Nullable HuffmanTable[] dc = new HuffmanTable[SLOTS];
  private final @Nullable HuffmanTable[] ac = new HuffmanTable[SLOTS];
  private final int[] @Nullable [] steps = new int[SLOTS][];

  JpegTables(Codestream code) {
    this.code = code;
  }

  /** The segment DHT, which ends at an index. */
  void readHuffman(int end) {
    while (code.at() < end) {
      int kind = code.u8();
      if (kind >> 4 > 1 || (kind & 15) >= SLOTS) {
        throw code.damaged("Huffman table %02X".formatted(kind));
      }
      (kind >> 4 == 0 ? dc : ac)[kind & 15] = new HuffmanTable(code);
    }
  }

  /** The segment DQT, which ends at an index. */
  void readQuantisation(int end) {
    while (code.at() < end) {
      int kind = code.u8();
      if (kind >> 4 > 1 || (kind & 15) >= SLOTS) {
        throw code.damaged("quantisation table %02X".formatted(kind));
      }
      int[] table = new int[64];
      for (int place : ZIGZAG) {
        table[place] = kind >> 4 == 0 ? code.u8() : code.u16();
      }
      steps[kind & 15] = table;
    }
  }

  /** The table for the first coefficient, or for errors; by its number, 0 to 15. */
  HuffmanTable dc(int number) {
    return huffman(dc, number);
  }

  /** The table for the other coefficients. */
  HuffmanTable ac(int number) {
    return huffman(ac, number);
  }

  private HuffmanTable huffman(@Nullable HuffmanTable[] tables, int number) {
    HuffmanTable table = number < SLOTS ? tables[number] : null;
    if (table == null) {
      throw code.damaged("Huffman table %d is used and not given".formatted(number));
    }
    return table;
  }

  /** What each coefficient is multiplied with, row by row. */
  int[] steps(int number) {
    int[] table = number < SLOTS ? steps[number] : null;
    if (table == null) {
      throw code.damaged("quantisation table %d is used and not given".formatted(number));
    }
    return table;
  }
}
