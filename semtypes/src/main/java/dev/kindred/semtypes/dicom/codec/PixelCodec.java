// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

import dev.kindred.semtypes.dicom.codec.jpeg.JpegFrame;
import dev.kindred.semtypes.dicom.codec.jpeg2000.J2kFrame;
import dev.kindred.semtypes.dicom.codec.jpegls.LsFrame;

/** The codecs that can be read. */
public enum PixelCodec implements FrameDecoder {
  /** Run lengths of byte planes, DICOM's own (PS3.5 annex G). */
  RLE("RLE"),
  /** JPEG-LS, lossless and near-lossless (ITU-T T.87), samples of 2 to 16 bits. */
  JPEG_LS("JPEG-LS"),
  /**
   * JPEG (ITU-T T.81), Huffman coded: baseline, extended with 8 or 12 bits, lossless with 2 to 16
   * bits, and progressive with 8 bits. Chroma is interpolated to every pixel, colours stay as they
   * are; where the codestream tells which they are, {@link DecodedFrame#colours} says so.
   */
  JPEG("JPEG"),
  /**
   * JPEG 2000 part 1 (ITU-T T.800), reversible and irreversible, bare or in a JP2 file; components
   * that were transformed together come out as red, green and blue. Code blocks of frames beyond 8
   * KiB are decoded on the calling thread and those of the {@linkplain
   * java.util.concurrent.ForkJoinPool#commonPool common pool}; the samples do not depend on how
   * many these are.
   */
  JPEG_2000("JPEG 2000");

  /** The longest array that every virtual machine gives. */
  private static final long MOST_BYTES = Integer.MAX_VALUE - 8L;

  private final String title;

  PixelCodec(String title) {
    this.title = title;
  }

  @Override
  public DecodedFrame decode(String file, byte[] encoded, FrameLayout layout) {
    Codestream code = new Codestream(file, title, encoded);
    if (layout.bytes() > MOST_BYTES) {
      throw code.unread(
          "a frame of %s takes %d bytes and %d are the most"
              .formatted(layout, layout.bytes(), MOST_BYTES),
          "give it in tiles");
    }
    return switch (this) {
      case RLE -> new RunLengthFrame(code, layout).decode();
      case JPEG_2000 -> new J2kFrame(code, layout).decode();
      case JPEG -> new JpegFrame(code, layout).decode();
      case JPEG_LS -> new LsFrame(code, layout).decode();
    };
  }

  /** The name that people know it by, for example {@code JPEG-LS}. */
  @Override
  public String toString() {
    return title;
  }
}
