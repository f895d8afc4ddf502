// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.ply;

import dev.kindred.semtypes.DType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A type of numbers in PLY, and the one that holds them here: wider where there is no such type.
 */
enum PlyType {
  INT8("char", 1, DType.I16, Byte.MIN_VALUE, Byte.MAX_VALUE),
  UINT8("uchar", 1, DType.U8, 0, 255),
  INT16("short", 2, DType.I16, Short.MIN_VALUE, Short.MAX_VALUE),
  UINT16("ushort", 2, DType.U16, 0, 65535),
  INT32("int", 4, DType.I32, Integer.MIN_VALUE, Integer.MAX_VALUE),
  UINT32("uint", 4, DType.I64, 0, (1L << 32) - 1),
  FLOAT32("float", 4, DType.F32, 0, 0),
  FLOAT64("double", 8, DType.F64, 0, 0);

  private final String oldName;
  private final int bytes;
  private final DType dtype;
  private final long least;
  private final long most;

  PlyType(String oldName, int bytes, DType dtype, long least, long most) {
    this.oldName = oldName;
    this.bytes = bytes;
    this.dtype = dtype;
    this.least = least;
    this.most = most;
  }

  /** The type of one of its two names: {@code float} or {@code float32}. */
  static Optional<PlyType> named(String name) {
    for (PlyType each : values()) {
      if (each.oldName.equals(name) || each.name().equalsIgnoreCase(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The type that holds the numbers of a tensor, if there is one. */
  static Optional<PlyType> of(DType dtype) {
    return switch (dtype) {
      case U8 -> Optional.of(UINT8);
      case I16 -> Optional.of(INT16);
      case U16 -> Optional.of(UINT16);
      case I32 -> Optional.of(INT32);
      case F32 -> Optional.of(FLOAT32);
      case F64 -> Optional.of(FLOAT64);
      case BOOL, I64, F16, BF16 -> Optional.empty();
    };
  }

  /** The name that every program knows. */
  String oldName() {
    return oldName;
  }

  int bytes() {
    return bytes;
  }

  DType dtype() {
    return dtype;
  }

  boolean isInteger() {
    return most > 0;
  }

  /** Whether this type holds such a number. */
  boolean holds(double value) {
    return !isInteger() || (value >= least && value <= most && value == Math.rint(value));
  }

  /** The number at an offset in bytes; exact. */
  double get(MemorySegment from, long at, ByteOrder order) {
    return switch (this) {
      case INT8 -> from.get(ValueLayout.JAVA_BYTE, at);
      case UINT8 -> from.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
      case INT16 -> from.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), at);
      case UINT16 -> from.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), at) & 0xFFFF;
      case INT32 -> from.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), at);
      case UINT32 -> from.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), at) & 0xFFFFFFFFL;
      case FLOAT32 -> from.get(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order), at);
      case FLOAT64 -> from.get(ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order), at);
    };
  }

  /** Puts a number that this type holds where a tensor or a file has it. */
  static void put(DType dtype, MemorySegment to, long at, double value, ByteOrder order) {
    switch (dtype) {
      case U8 -> to.set(ValueLayout.JAVA_BYTE, at, (byte) (int) value);
      case I16, U16 ->
          to.set(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), at, (short) (int) value);
      case I32 -> to.set(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), at, (int) value);
      case I64 -> to.set(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), at, (long) value);
      case F32 -> to.set(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order), at, (float) value);
      case F64 -> to.set(ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order), at, value);
      case BOOL, F16, BF16 -> throw new IllegalStateException("PLY has no type for " + dtype);
    }
  }
}
