// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * How files store a number, and the tensor type that holds all its values exactly. Types that
 * tensors lack widen: i8 to i16, u32 and u64 to i64.
 */
public enum NumberType {
  /** Signed, 8 bits; i16 in a tensor. */
  I8(1, DType.I16),
  /** Unsigned, 8 bits. */
  U8(1, DType.U8),
  /** Signed, 16 bits. */
  I16(2, DType.I16),
  /** Unsigned, 16 bits. */
  U16(2, DType.U16),
  /** Signed, 32 bits. */
  I32(4, DType.I32),
  /** Unsigned, 32 bits; i64 in a tensor. */
  U32(4, DType.I64),
  /** Signed, 64 bits. */
  I64(8, DType.I64),
  /** Unsigned, 64 bits; i64 in a tensor, where values from 2^63 on are an error. */
  U64(8, DType.I64),
  /** IEEE 754, 32 bits. */
  F32(4, DType.F32),
  /** IEEE 754, 64 bits. */
  F64(8, DType.F64);

  private static final int PART = 1 << 20;

  private final int bytes;
  private final DType dtype;

  NumberType(int bytes, DType dtype) {
    this.bytes = bytes;
    this.dtype = dtype;
  }

  /** The size of one number in the file. */
  public int bytes() {
    return bytes;
  }

  /** The type of the tensor. */
  public DType dtype() {
    return dtype;
  }

  /**
   * The numbers as a tensor; copied.
   *
   * @param stored exactly as many bytes as the shape takes
   * @throws dev.kindred.semtypes.UnreadableFileException where a number does not fit into i64
   */
  public Tensor read(Source source, MemorySegment stored, ByteOrder order, Shape shape) {
    return Tensor.build(
        dtype,
        shape,
        to -> {
          if (dtype.bytes() != bytes) {
            widen(stored, order, to, shape.count());
          } else if (order == ByteOrder.LITTLE_ENDIAN || bytes == 1) {
            to.copyFrom(stored);
          } else {
            swap(stored, to, shape.count());
          }
          if (this == U64) {
            requireSigned(source, to, shape.count());
          }
        });
  }

  /**
   * Writes numbers as they lie in memory: row-major, little-endian; of any size, in parts.
   *
   * @throws IOException where the stream does
   */
  public static void write(Tensor numbers, OutputStream out) throws IOException {
    MemorySegment memory = numbers.memory();
    byte[] part = new byte[(int) Math.min(PART, memory.byteSize())];
    for (long at = 0; at < memory.byteSize(); at += part.length) {
      int length = (int) Math.min(part.length, memory.byteSize() - at);
      MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, at, part, 0, length);
      out.write(part, 0, length);
    }
  }

  private void widen(MemorySegment from, ByteOrder order, MemorySegment to, long count) {
    ValueLayout.OfShort wide = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    ValueLayout.OfLong wider = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    ValueLayout.OfInt stored = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
    for (long at = 0; at < count; at++) {
      if (this == I8) {
        to.set(wide, 2 * at, from.get(ValueLayout.JAVA_BYTE, at));
      } else {
        to.set(wider, 8 * at, from.get(stored, 4 * at) & 0xFFFF_FFFFL);
      }
    }
  }

  private void swap(MemorySegment from, MemorySegment to, long count) {
    switch (bytes) {
      case 2 -> {
        var big = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
        var little = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
        MemorySegment.copy(from, big, 0, to, little, 0, count);
      }
      case 4 -> {
        var big = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
        var little = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
        MemorySegment.copy(from, big, 0, to, little, 0, count);
      }
      default -> {
        var big = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
        var little = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
        MemorySegment.copy(from, big, 0, to, little, 0, count);
      }
    }
  }

  private static void requireSigned(Source source, MemorySegment numbers, long count) {
    ValueLayout.OfLong layout = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    for (long at = 0; at < count; at++) {
      if (numbers.get(layout, 8 * at) < 0) {
        throw source.error(
            "number %d is %s, stored as u64; numbers from 2^63 on have no type here"
                .formatted(at, Long.toUnsignedString(numbers.get(layout, 8 * at))));
      }
    }
  }
}
