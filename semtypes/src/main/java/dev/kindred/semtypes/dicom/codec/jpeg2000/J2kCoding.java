// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

import dev.kindred.semtypes.dicom.codec.Codestream;
import java.util.Arrays;

/**
 * How a component is coded in JPEG 2000 (T.800 A.6.1).
 *
 * @param levels how often the wavelet transform has halved it, 0 to 32
 * @param blockWidth of code blocks, as a power of 2; {@code blockHeight} likewise
 * @param style what {@link BlockDecoder} has to heed
 * @param reversible the wavelet: that of integers (5/3), or that of fractions (9/7)
 * @param precincts for each resolution the size of its precincts: in the low 4 bits the width, in
 *     the next 4 the height, as powers of 2
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record J2kCoding(
    int levels, int blockWidth, int blockHeight, int style, boolean reversible, int[] precincts) {
  private static final int MOST_LEVELS = 32;
  private static final int KNOWN_STYLES = 0x3F;

  /** Reads what the segments COD and COC have in common. */
  static J2kCoding read(Codestream code, boolean ownPrecincts) {
    int levels = code.u8();
    int width = code.u8() + 2;
    int height = code.u8() + 2;
    int style = code.u8();
    int wavelet = code.u8();
    if (levels > MOST_LEVELS || width > 10 || height > 10 || width + height > 12 || wavelet > 1) {
      throw code.damaged(
          "%d levels of wavelet %d in code blocks of 2^%d by 2^%d"
              .formatted(levels, wavelet, width, height));
    }
    if (style > KNOWN_STYLES) {
      throw code.unread(
          "code blocks of style %02X, high-throughput ones perhaps".formatted(style),
          "encode it anew by part 1 of JPEG 2000");
    }
    int[] precincts = new int[levels + 1];
    Arrays.fill(precincts, 0xFF);
    for (int i = 0; ownPrecincts && i <= levels; i++) {
      precincts[i] = code.u8();
      if (i > 0 && ((precincts[i] & 15) == 0 || precincts[i] >> 4 == 0)) {
        throw code.damaged("precincts of size %02X".formatted(precincts[i]));
      }
    }
    return new J2kCoding(levels, width, height, style, wavelet == 1, precincts);
  }

  int precinctWidth(int resolution) {
    return precincts[resolution] & 15;
  }

  int precinctHeight(int resolution) {
    return precincts[resolution] >> 4;
  }
}
