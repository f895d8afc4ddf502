// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bits of a JPEG-LS scan, most significant first; after a byte 0xFF one stuffed zero bit is
 * passed over (T.87 A.1). The scan ends before a marker.
 */
final class LsBits {
  private static final VarHandle BIG_ENDIAN_LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final Codestream code;
  private final byte[] bytes;
  private final int errorBits;

  /** The next byte to take into the window. */
  private int at;

  /** Before this index no byte is 0xFF. */
  private int plainEnd;

  /** The next bits, from the top down. Below the valid ones stand bits that are read again. */
  private long window;

  private int valid;

  /** The bits from where {@code code} stands, with errors of at most {@code errorBits}. */
  LsBits(Codestream code, int errorBits) {
    this.code = code;
    this.bytes = code.bytes();
    this.errorBits = errorBits;
    restart();
  }

  /** Goes on from where {@code code} stands. */
  void restart() {
    at = code.at();
    plainEnd = at;
    window = 0;
    valid = 0;
  }

  /** Moves {@code code} to the marker that ends these bits. */
  void finish() {
    while (at + 1 < bytes.length && !isMarker()) {
      at++;
    }
    code.moveTo(Math.min(at, bytes.length));
  }

  int bit() {
    return bits(1);
  }

  /** The next bits as a number, at most 32 of them. */
  int bits(int count) {
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

  /**
   * A number in the limited Golomb code of T.87 A.5.3.
   *
   * @param k how many of its low bits follow as they are
   * @param limit the longest code
   */
  int golomb(int k, int limit) {
    if (valid < Integer.SIZE) {
      fill();
    }
    int zeros = Long.numberOfLeadingZeros(window);
    int most = limit - errorBits - 1;
    if (zeros < most && zeros + 1 + k <= valid) {
      long rest = window << (zeros + 1);
      int value = zeros << k | (int) (rest >>> 1 >>> (Long.SIZE - 1 - k));
      window = rest << k;
      valid -= zeros + 1 + k;
      return value;
    }
    return longCode(k, most);
  }

  private int longCode(int k, int most) {
    int zeros = 0;
    int next = Long.numberOfLeadingZeros(window);
    while (next >= valid) {
      zeros += valid;
      skip(valid);
      fill();
      if (valid == 0) {
        throw early();
      }
      next = Long.numberOfLeadingZeros(window);
    }
    zeros += next;
    skip(next + 1);
    if (zeros > most) {
      throw damaged("a code begins with %d zeros where %d are the most".formatted(zeros, most));
    }
    return zeros < most ? zeros << k | bits(k) : bits(errorBits) + 1;
  }

  private void skip(int count) {
    // In two steps, because all 64 bits may go.
    window = count == 0 ? window : window << (count - 1) << 1;
    valid -= count;
  }

  private void fill() {
    if (at + Long.BYTES <= plainEnd) {
      window |= (long) BIG_ENDIAN_LONG.get(bytes, at) >>> valid;
      int taken = (Long.SIZE - valid) / Byte.SIZE;
      at += taken;
      valid += taken * Byte.SIZE;
      return;
    }
    while (valid <= Long.SIZE - Byte.SIZE && at < bytes.length && !isMarker()) {
      int next = bytes[at++] & 0xFF;
      window |= (long) next << (Long.SIZE - Byte.SIZE - valid);
      // The stuffed zero falls on the last bit of 0xFF, which stays what it is.
      valid += next == 0xFF ? Byte.SIZE - 1 : Byte.SIZE;
    }
    if (at >= plainEnd) {
      plainEnd = at;
      while (plainEnd < bytes.length && bytes[plainEnd] != -1) {
        plainEnd++;
      }
    }
  }

  private boolean isMarker() {
    return bytes[at] == -1 && (at + 1 >= bytes.length || bytes[at + 1] < 0);
  }

  private RuntimeException early() {
    return damaged("the scan ends early");
  }

  RuntimeException damaged(String found) {
    code.moveTo(Math.min(at, bytes.length));
    return code.damaged(found);
  }
}
