// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import java.util.Arrays;

/**
 * What the segments before the pixels of a JPEG file say (ITU-T T.81 annex B), as far as they can
 * be followed.
 *
 * @param components of a pixel, 0 where no frame was found
 * @param adobe what Adobe's segment says of the colours (0 as they are, 1 YCC, 2 YCCK), −1 where
 *     there is none
 * @param jfif whether there is JFIF's segment, which says that three components are YCC
 * @param exif TIFF bytes of the Exif segment, empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of the file, never compared
record JpegFile(int components, int adobe, boolean jfif, byte[] exif) {
  private static final int START_OF_SCAN = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;

  static JpegFile of(byte[] bytes) {
    int components = 0;
    int adobe = -1;
    boolean jfif = false;
    byte[] exif = {};
    int at = 2;
    while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == 0xFF) {
      int marker = bytes[at + 1] & 0xFF;
      if (marker == 0xFF) { // fill
        at++;
        continue;
      }
      int length = (bytes[at + 2] & 0xFF) << 8 | (bytes[at + 3] & 0xFF);
      int end = at + 2 + length;
      if (marker == START_OF_SCAN || length < 2 || end > bytes.length) {
        break;
      }
      int start = at + 4;
      if (isFrame(marker) && length >= 8) {
        components = bytes[start + 5] & 0xFF;
      } else if (marker == APP14 && length >= 14 && begins(bytes, start, "Adobe")) {
        adobe = bytes[start + 11] & 0xFF;
      } else if (marker == APP0 && length >= 7 && begins(bytes, start, "JFIF\0")) {
        jfif = true;
      } else if (marker == APP1 && length >= 8 && begins(bytes, start, "Exif\0")) {
        exif = Arrays.copyOfRange(bytes, start + 6, end);
      }
      at = end;
    }
    return new JpegFile(components, adobe, jfif, exif);
  }

  /** Whether a pixel is surely luminance and two chromas. */
  boolean isYcc() {
    return components == 3 && jfif && adobe < 0;
  }

  /** SOF0 to SOF15, between which stand DHT, JPG and DAC. */
  private static boolean isFrame(int marker) {
    return (marker & 0xF0) == 0xC0 && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean begins(byte[] bytes, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (bytes[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
