// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Locale;

/**
 * The type of a tensor's elements. Its value range is implied: a float element runs from 0 to 1, an
 * integer element from 0 to {@link #max()}. Truth values are integers of one bit.
 */
public enum DType {
  /** False and true as 0 and 1 in a byte, white is 1; any byte but 0 reads as 1. */
  BOOL(1, 1, 1, ValueLayout.JAVA_BYTE),
  /** Unsigned 8 bit, white is 255. */
  U8(1, 8, 255, ValueLayout.JAVA_BYTE),
  /** Signed 16 bit, white is 32767. */
  I16(2, 15, Short.MAX_VALUE, ValueLayout.JAVA_SHORT_UNALIGNED),
  /** Unsigned 16 bit, white is 65535. */
  U16(2, 16, 65535, ValueLayout.JAVA_SHORT_UNALIGNED),
  /** Signed 32 bit, white is 2147483647. */
  I32(4, 31, Integer.MAX_VALUE, ValueLayout.JAVA_INT_UNALIGNED),
  /** Signed 64 bit, white is 2^63 − 1. */
  I64(8, 63, Long.MAX_VALUE, ValueLayout.JAVA_LONG_UNALIGNED),
  /** IEEE 754 half: 11 significant bits, largest 65504, white is 1. In memory as 16 bits. */
  F16(2, 0, 1, ValueLayout.JAVA_SHORT_UNALIGNED),
  /** The upper half of an IEEE 754 single: 8 significant bits, white is 1. In memory as 16 bits. */
  BF16(2, 0, 1, ValueLayout.JAVA_SHORT_UNALIGNED),
  /** IEEE 754 single, white is 1. */
  F32(4, 0, 1, ValueLayout.JAVA_FLOAT_UNALIGNED),
  /** IEEE 754 double, white is 1. */
  F64(8, 0, 1, ValueLayout.JAVA_DOUBLE_UNALIGNED);

  private final int bytes;
  private final int valueBits;
  private final long max;

  @SuppressWarnings("ImmutableEnumChecker") // value layouts are immutable, only not marked so
  private final ValueLayout layout;

  DType(int bytes, int valueBits, long max, ValueLayout layout) {
    this.bytes = bytes;
    this.valueBits = valueBits;
    this.max = max;
    this.layout = layout.withOrder(ByteOrder.LITTLE_ENDIAN);
  }

  /** The size of one element in bytes. */
  public int bytes() {
    return bytes;
  }

  /** The bits that hold a magnitude: 1, 8, 15, 16, 31 or 63 for integers, 0 for floats. */
  public int valueBits() {
    return valueBits;
  }

  /** Whether the elements are integers; truth values are. */
  public boolean isInteger() {
    return valueBits > 0;
  }

  /** Whether an element can be below zero. */
  public boolean isSigned() {
    return this != BOOL && this != U8 && this != U16;
  }

  /** The value of white: 1 for floats, the largest value for integers. */
  public double max() {
    return max;
  }

  /** The largest value of an integer type as an exact number, 1 for floats. */
  public long maxLong() {
    return max;
  }

  /** The smallest value an integer type can hold, 0 for floats. */
  public long minLong() {
    return isInteger() && isSigned() ? -max - 1 : 0;
  }

  /**
   * How one element lies in memory: little-endian, no alignment asked for. A {@link
   * ValueLayout.OfByte} of bool and u8, a {@link ValueLayout.OfShort} of i16, u16, f16 and bf16.
   */
  public ValueLayout layout() {
    return layout;
  }

  /** The short name: bool, u8, i16, u16, i32, i64, f16, bf16, f32 or f64. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
