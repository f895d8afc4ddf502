// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The numbers in elements of binary representation (PS3.5 6.2). */
final class Numbers {
  private static final double TWO_TO_64 = 0x1p64;

  private Numbers() {}

  /** All whole numbers that fit in the bytes; odd bytes at the end are left out. */
  static double[] of(Element.Value value) {
    ByteBuffer bytes = value.bytes();
    int size = value.vr().unit();
    double[] numbers = new double[bytes.remaining() / size];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(value.vr(), bytes, i * size);
    }
    return numbers;
  }

  private static double number(Vr vr, ByteBuffer bytes, int at) {
    return switch (vr) {
      case SS -> bytes.getShort(at);
      case SL -> bytes.getInt(at);
      case UL, OL -> bytes.getInt(at) & 0xFFFF_FFFFL;
      case SV -> bytes.getLong(at);
      case UV, OV -> bytes.getLong(at) < 0 ? bytes.getLong(at) + TWO_TO_64 : bytes.getLong(at);
      case FL, OF -> bytes.getFloat(at);
      case FD, OD -> bytes.getDouble(at);
      case OB -> bytes.get(at) & 0xFF;
      default -> bytes.getShort(at) & 0xFFFF;
    };
  }

  /** Numbers as little-endian bytes. */
  static ByteBuffer bytes(Vr vr, long... numbers) {
    ByteBuffer bytes =
        ByteBuffer.allocate(numbers.length * vr.unit()).order(ByteOrder.LITTLE_ENDIAN);
    for (long number : numbers) {
      switch (vr) {
        case FL, OF -> bytes.putFloat((float) number);
        case FD, OD -> bytes.putDouble((double) number);
        default -> {
          byte[] low = BigInteger.valueOf(number).toByteArray();
          for (int i = 0; i < vr.unit(); i++) {
            int from = low.length - 1 - i;
            bytes.put(from >= 0 ? low[from] : (byte) (number < 0 ? -1 : 0));
          }
        }
      }
    }
    return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
  }
}
