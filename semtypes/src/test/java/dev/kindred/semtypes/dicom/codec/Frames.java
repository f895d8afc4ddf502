// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

import java.nio.ByteBuffer;

/** Frames for the tests of codecs. */
public final class Frames {
  private Frames() {}

  /** The cells of a decoded frame as an array. */
  public static byte[] cells(DecodedFrame frame) {
    ByteBuffer cells = frame.cells().duplicate();
    byte[] bytes = new byte[cells.remaining()];
    cells.get(bytes);
    return bytes;
  }

  public static FrameLayout gray(int rows, int columns, int allocated, int stored) {
    return new FrameLayout(rows, columns, 1, allocated, stored, false);
  }

  public static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
