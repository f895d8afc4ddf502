// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

import java.io.ByteArrayOutputStream;

/** Writes bits, most significant first, and stuffs zeros behind a byte 0xFF. */
public final class BitSink {
  private final ByteArrayOutputStream out;
  private final int stuffing;
  private int pending;
  private int count;

  /** Stuffs 8 zero bits, as JPEG does, or 1, as JPEG-LS does. */
  public BitSink(ByteArrayOutputStream out, int stuffing) {
    this.out = out;
    this.stuffing = stuffing;
  }

  public void put(long value, int bits) {
    for (int i = bits - 1; i >= 0; i--) {
      bit((int) (value >> i) & 1);
    }
  }

  private void bit(int bit) {
    pending = pending << 1 | bit;
    count++;
    if (count == Byte.SIZE) {
      out.write(pending);
      boolean full = pending == 0xFF;
      pending = 0;
      count = full ? stuffing % Byte.SIZE : 0;
      if (full && stuffing == Byte.SIZE) {
        out.write(0);
      }
    }
  }

  /** Fills the last byte. */
  public void flush() {
    while (count != 0) {
      bit(stuffing == Byte.SIZE ? 1 : 0);
    }
  }
}
