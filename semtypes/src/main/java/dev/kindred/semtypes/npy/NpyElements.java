// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.npy;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.read.Source;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Elements as a file has them, into the memory of a tensor. */
final class NpyElements {
  private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
  private static final ValueLayout.OfShort SHORT = (ValueLayout.OfShort) DType.I16.layout();
  private static final ValueLayout.OfInt INT = (ValueLayout.OfInt) DType.I32.layout();
  private static final ValueLayout.OfLong LONG = (ValueLayout.OfLong) DType.I64.layout();

  private NpyElements() {}

  static void copy(Source source, NpyType type, MemorySegment from, MemorySegment to) {
    ByteOrder order = type.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    long count = from.byteSize() / type.bytes();
    if (type.kind() == 'b') {
      truths(from, to);
    } else if (type.dtype().bytes() == type.bytes()) {
      ValueLayout here =
          switch (type.bytes()) {
            case 1 -> BYTE;
            case 2 -> SHORT;
            case 4 -> INT;
            default -> LONG;
          };
      MemorySegment.copy(from, here.withOrder(order), 0, to, here, 0, count);
      if (type.kind() == 'u' && type.bytes() == 8) {
        requireSigned(source, to);
      }
    } else if (type.bytes() == 1) {
      for (long i = 0; i < count; i++) {
        to.set(SHORT, 2 * i, from.get(BYTE, i));
      }
    } else {
      ValueLayout.OfInt there = INT.withOrder(order);
      for (long i = 0; i < count; i++) {
        to.set(LONG, 8 * i, from.get(there, 4 * i) & 0xFFFFFFFFL);
      }
    }
  }

  private static void truths(MemorySegment from, MemorySegment to) {
    for (long i = 0; i < from.byteSize(); i++) {
      to.set(BYTE, i, (byte) (from.get(BYTE, i) == 0 ? 0 : 1));
    }
  }

  private static void requireSigned(Source source, MemorySegment longs) {
    for (long at = 0; at < longs.byteSize(); at += 8) {
      if (longs.get(LONG, at) < 0) {
        throw source.error(
            "element %d is %s, beyond the 2^63 - 1 of i64; save it as another type"
                .formatted(at / 8, Long.toUnsignedString(longs.get(LONG, at))));
      }
    }
  }
}
