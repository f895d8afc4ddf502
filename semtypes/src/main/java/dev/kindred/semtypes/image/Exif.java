// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.read.Source;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The orientation that a picture file notes: in a segment APP1 of a JPEG file, a chunk eXIf of a
 * PNG file, the first directory of a TIFF file. Whatever is damaged there says nothing.
 */
final class Exif {
  private static final int ORIENTATION = 274;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  private Exif() {}

  static ImageOrientation orientation(Source source) {
    if (source.has(0, "\u0089PNG")) {
      return orientation(ByteBuffer.wrap(PngFile.of(source).exif()));
    }
    if (source.has(0, "\u00ff\u00d8")) {
      return orientation(ByteBuffer.wrap(JpegFile.of(source.bytes()).exif()));
    }
    boolean tiff = source.has(0, "II*\0") || source.has(0, "MM\0*");
    return tiff ? orientation(ByteBuffer.wrap(source.bytes())) : ImageOrientation.UPRIGHT;
  }

  /** What the first directory of TIFF bytes says. */
  static ImageOrientation orientation(ByteBuffer tiff) {
    if (tiff.capacity() < 8) {
      return ImageOrientation.UPRIGHT;
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = tiff.getInt(4) & 0xFFFFFFFFL;
    if (tiff.getShort(2) != 42 || directory + 2 > tiff.capacity()) {
      return ImageOrientation.UPRIGHT;
    }
    int count = tiff.getShort((int) directory) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      long at = directory + 2 + (long) ENTRY * i;
      if (at + ENTRY > tiff.capacity()) {
        break;
      }
      int entry = (int) at;
      if (tiff.getShort(entry) == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
        return ImageOrientation.ofCode(tiff.getShort(entry + 8));
      }
    }
    return ImageOrientation.UPRIGHT;
  }
}
