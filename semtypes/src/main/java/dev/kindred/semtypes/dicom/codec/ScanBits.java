// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

import dev.kindred.semtypes.UnreadableFileException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bits of a scan, most significant first, up to the marker that ends it. Behind a byte 0xFF
 * zeros are stuffed, so that it does not look like a marker: one bit in JPEG-LS (T.87 A.1), a byte
 * in JPEG (T.81 B.1.1.5).
 */
public abstract class ScanBits {
  private static final VarHandle BIG_ENDIAN_LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** The next bits, from the top down. Below the valid ones stand bits that are read again. */
  protected long window;

  /** How many bits of the window are valid. */
  protected int valid;

  private final Codestream code;
  private final byte[] bytes;
  private final boolean stuffsBytes;

  /** The next byte to take into the window. */
  private int at;

  /** Before this index no byte is 0xFF. */
  private int plainEnd;

  /** The bits from where {@code code} stands. */
  protected ScanBits(Codestream code, boolean stuffsBytes) {
    this.code = code;
    this.bytes = code.bytes();
    this.stuffsBytes = stuffsBytes;
    this.at = code.at();
    this.plainEnd = at;
  }

  /** Goes on behind the restart marker that ends these bits, which has to be of this number. */
  public final void restart(int number) {
    finish();
    int marker = code.marker();
    if (marker != JpegMarker.RST0 + number % 8) {
      throw code.damaged(
          "marker %s where restart %d is needed".formatted(JpegMarker.name(marker), number % 8));
    }
    at = code.at();
    plainEnd = at;
    window = 0;
    valid = 0;
  }

  /** Moves the codestream to the marker that ends these bits. */
  public final void finish() {
    while (at < bytes.length && !isMarker()) {
      at++;
    }
    code.moveTo(at);
  }

  /** The next bits as a number, at most 32 of them. */
  public final int bits(int count) {
    if (valid < count) {
      fill();
      if (valid < count) {
        throw early();
      }
    }
    int value = (int) (window >>> 1 >>> (Long.SIZE - 1 - count));
    skip(count);
    return value;
  }

  /** Passes over some of the valid bits. */
  protected final void skip(int count) {
    // In two steps, because all 64 bits may go.
    window = count == 0 ? window : window << (count - 1) << 1;
    valid -= count;
  }

  /** Makes at least 56 bits valid, or all that are left. */
  protected final void fill() {
    if (at + Long.BYTES <= plainEnd && valid < Long.SIZE) {
      window |= (long) BIG_ENDIAN_LONG.get(bytes, at) >>> valid;
      int taken = (Long.SIZE - valid) / Byte.SIZE;
      at += taken;
      valid += taken * Byte.SIZE;
      return;
    }
    while (valid <= Long.SIZE - Byte.SIZE && at < bytes.length && !isMarker()) {
      int next = bytes[at++] & 0xFF;
      window |= (long) next << (Long.SIZE - Byte.SIZE - valid);
      valid += Byte.SIZE;
      if (next == 0xFF && stuffsBytes) {
        at++;
      } else if (next == 0xFF) {
        // The stuffed zero falls on the last bit of 0xFF, which stays what it is.
        valid--;
      }
    }
    if (at >= plainEnd) {
      plainEnd = at;
      while (plainEnd < bytes.length && bytes[plainEnd] != -1) {
        plainEnd++;
      }
    }
  }

  private boolean isMarker() {
    if (bytes[at] != -1) {
      return false;
    }
    int next = at + 1 < bytes.length ? bytes[at + 1] : -1;
    return stuffsBytes ? next != 0 : next < 0;
  }

  /** The error that the bits are over too soon. */
  protected final UnreadableFileException early() {
    return damaged("the scan ends early");
  }

  /** What is wrong with the bits here. */
  public final UnreadableFileException damaged(String found) {
    code.moveTo(Math.min(at, bytes.length));
    return code.damaged(found);
  }
}
