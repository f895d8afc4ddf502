// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.dicom.codec.DecodedFrame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The stored values of one frame.
 *
 * @param values [rows, columns] of one sample, else [samples, rows, columns]; masked and
 *     sign-extended
 * @param photometric what they stand for, which a codec may have changed
 */
record FrameSamples(Tensor values, Photometric photometric) {
  /** Cells in the open. */
  static FrameSamples of(ByteBuffer cells, PixelLayout layout) {
    return new FrameSamples(new SampleCells(cells, layout).values(), layout.photometric());
  }

  /** After a codec: pixel by pixel, little endian, and perhaps in other colours. */
  static FrameSamples decoded(DecodedFrame frame, PixelLayout layout) {
    Photometric photometric =
        switch (frame.colours()) {
          case RGB -> Photometric.RGB;
          case YBR_FULL -> Photometric.YBR_FULL;
          case AS_STORED -> whole(layout.photometric());
        };
    ByteBuffer cells = frame.cells().duplicate().order(ByteOrder.LITTLE_ENDIAN);
    return of(cells, layout.decodedAs(photometric));
  }

  /** A codec gives every pixel its chroma, and has undone the transform of JPEG 2000. */
  private static Photometric whole(Photometric stored) {
    return switch (stored) {
      case YBR_FULL_422 -> Photometric.YBR_FULL;
      case YBR_ICT, YBR_RCT -> Photometric.RGB;
      default -> stored;
    };
  }

  /**
   * Two pixels at a time in the open, luma twice and then both chromas, as three planes: a pixel
   * has the chroma of its pair (PS3.3 C.7.6.3.1.2).
   */
  static FrameSamples pairs(ByteBuffer cells, PixelLayout layout) {
    int pixels = Math.toIntExact(layout.pixels());
    int size = layout.bits().allocated() / Byte.SIZE;
    ByteBuffer whole = ByteBuffer.allocate(3 * pixels * size);
    ByteBuffer in = cells.slice();
    for (int p = 0; p < pixels; p++) {
      int pair = p / 2 * 4;
      copy(in, pair + p % 2, whole, p, size);
      copy(in, pair + 2, whole, pixels + p, size);
      copy(in, pair + 3, whole, 2 * pixels + p, size);
    }
    Photometric photometric =
        layout.photometric() == Photometric.YBR_FULL_422
            ? Photometric.YBR_FULL
            : layout.photometric();
    FrameSamples planes = of(whole.order(cells.order()), layout.inPlanes());
    return new FrameSamples(planes.values(), photometric);
  }

  private static void copy(ByteBuffer from, int cell, ByteBuffer to, int at, int size) {
    to.put(at * size, from, cell * size, size);
  }
}
