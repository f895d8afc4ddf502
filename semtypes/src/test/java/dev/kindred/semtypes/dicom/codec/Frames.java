// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

import java.nio.ByteBuffer;

/** Frames for the tests of codecs. */
final class Frames {
  private Frames() {}

  /** The cells of a decoded frame as an array. */
  static byte[] cells(DecodedFrame frame) {
    ByteBuffer cells = frame.cells().duplicate();
    byte[] bytes = new byte[cells.remaining()];
    cells.get(bytes);
    return bytes;
  }

  static FrameLayout gray(int rows, int columns, int allocated, int stored) {
    return new FrameLayout(rows, columns, 1, allocated, stored, false);
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
