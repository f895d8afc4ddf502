// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** From one element type to another, with and without keeping white white. */
final class Conversion {
  private Conversion() {}

  static Tensor cast(Tensor from, DType to) {
    return switch (to) {
      case F32 -> floats(from, from::getFloat);
      case F64 -> doubles(from, from::getDouble);
      default -> integers(from, to, from::getLong);
    };
  }

  static Tensor scale(Tensor from, DType to) {
    if (!from.dtype().isInteger()) {
      return to.isInteger() ? quantise(from, to) : cast(from, to);
    }
    float single = (float) (1.0 / from.dtype().max());
    double twice = 1.0 / from.dtype().max();
    return switch (to) {
      case F32 -> floats(from, i -> from.getFloat(i) * single);
      case F64 -> doubles(from, i -> from.getDouble(i) * twice);
      default -> shift(from, to);
    };
  }

  private static Tensor quantise(Tensor from, DType to) {
    if (to == DType.I64 || (to == DType.I32 && from.dtype() == DType.F32)) {
      throw new IllegalArgumentException(
          "%s scaled to %s: %s has too few bits to scale exactly; scale to u8, i16 or u16, or cast"
              .formatted(from, to, from.dtype()));
    }
    double factor = to.max() + 0.999;
    float single = (float) factor;
    return from.dtype() == DType.F32
        ? integers(from, to, i -> floor(from.getFloat(i) * single))
        : integers(from, to, i -> floor(from.getDouble(i) * factor));
  }

  private static long floor(double value) {
    return (long) Math.floor(value);
  }

  private static Tensor shift(Tensor from, DType to) {
    int left = to.valueBits() - from.dtype().valueBits();
    long least = to.isSigned() ? Long.MIN_VALUE : 0;
    return left >= 0
        ? integers(from, to, i -> Math.max(from.getLong(i), least) << left)
        : integers(from, to, i -> Math.max(from.getLong(i), least) >> -left);
  }

  private interface LongAt {
    long at(long index);
  }

  private interface FloatAt {
    float at(long index);
  }

  private interface DoubleAt {
    double at(long index);
  }

  private static Tensor floats(Tensor from, FloatAt values) {
    ValueLayout.OfFloat layout = (ValueLayout.OfFloat) DType.F32.layout();
    return Tensor.build(
        DType.F32,
        from.shape(),
        memory -> {
          for (long i = 0; i < from.shape().count(); i++) {
            memory.set(layout, 4 * i, values.at(i));
          }
        });
  }

  private static Tensor doubles(Tensor from, DoubleAt values) {
    ValueLayout.OfDouble layout = (ValueLayout.OfDouble) DType.F64.layout();
    return Tensor.build(
        DType.F64,
        from.shape(),
        memory -> {
          for (long i = 0; i < from.shape().count(); i++) {
            memory.set(layout, 8 * i, values.at(i));
          }
        });
  }

  private static Tensor integers(Tensor from, DType to, LongAt values) {
    return Tensor.build(
        to,
        from.shape(),
        memory -> {
          for (long i = 0; i < from.shape().count(); i++) {
            put(memory, to, i, Math.clamp(values.at(i), to.minLong(), to.maxLong()));
          }
        });
  }

  private static void put(MemorySegment memory, DType type, long index, long value) {
    switch (type.layout()) {
      case ValueLayout.OfByte layout -> memory.set(layout, index, (byte) value);
      case ValueLayout.OfShort layout -> memory.set(layout, 2 * index, (short) value);
      case ValueLayout.OfInt layout -> memory.set(layout, 4 * index, (int) value);
      case ValueLayout.OfLong layout -> memory.set(layout, 8 * index, value);
      default -> throw new IllegalArgumentException(type + ": not an integer type");
    }
  }
}
