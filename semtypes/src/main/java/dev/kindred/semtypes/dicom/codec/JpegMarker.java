// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

/** Markers of the JPEG family (T.81 table B.1), by the byte behind 0xFF. */
public final class JpegMarker {
  /** Huffman tables. */
  public static final int DHT = 0xC4;

  /** Conditions of arithmetic coding. */
  public static final int DAC = 0xCC;

  /** The first of eight restarts. */
  public static final int RST0 = 0xD0;

  /** Begins a picture. */
  public static final int SOI = 0xD8;

  /** Ends it. */
  public static final int EOI = 0xD9;

  /** Begins a scan. */
  public static final int SOS = 0xDA;

  /** Quantisation tables. */
  public static final int DQT = 0xDB;

  /** The restart interval. */
  public static final int DRI = 0xDD;

  /** What JFIF says. */
  public static final int APP0 = 0xE0;

  /** What Adobe says. */
  public static final int APP14 = 0xEE;

  /** Begins a frame of JPEG-LS. */
  public static final int SOF55 = 0xF7;

  private JpegMarker() {}

  /** Whether it begins a frame, whatever its process. */
  public static boolean isFrame(int marker) {
    boolean table = marker == DHT || marker == DAC || marker == 0xC8;
    return marker == SOF55 || (marker >= 0xC0 && marker <= 0xCF && !table);
  }

  /** For example {@code FFD8}. */
  public static String name(int marker) {
    return "FF%02X".formatted(marker);
  }
}
