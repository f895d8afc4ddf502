// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

/** Markers of the JPEG family (T.81 table B.1), by the byte behind 0xFF. */
final class JpegMarker {
  static final int DHT = 0xC4;
  static final int DAC = 0xCC;
  static final int RST0 = 0xD0;
  static final int SOI = 0xD8;
  static final int EOI = 0xD9;
  static final int SOS = 0xDA;
  static final int DQT = 0xDB;
  static final int DRI = 0xDD;
  static final int APP0 = 0xE0;
  static final int APP14 = 0xEE;

  /** Begins a frame of JPEG-LS. */
  static final int SOF55 = 0xF7;

  private JpegMarker() {}

  /** Whether it begins a frame, whatever its process. */
  static boolean isFrame(int marker) {
    boolean table = marker == DHT || marker == DAC || marker == 0xC8;
    return marker == SOF55 || (marker >= 0xC0 && marker <= 0xCF && !table);
  }

  /** For example {@code FFD8}. */
  static String name(int marker) {
    return "FF%02X".formatted(marker);
  }
}
