// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Runs of elements from and to memory, as arrays: whole runs are copied, so that the loops around
 * them are plain array loops, which are fast before the compiler has seen them often.
 */
final class Elements {
  /** A good length of a run: few enough elements for the nearest cache. */
  static final int RUN = 1024;

  private static final ValueLayout.OfByte BYTE = (ValueLayout.OfByte) DType.U8.layout();
  private static final ValueLayout.OfShort SHORT = (ValueLayout.OfShort) DType.I16.layout();
  private static final ValueLayout.OfInt INT = (ValueLayout.OfInt) DType.I32.layout();
  private static final ValueLayout.OfLong LONG = (ValueLayout.OfLong) DType.I64.layout();
  private static final ValueLayout.OfFloat FLOAT = (ValueLayout.OfFloat) DType.F32.layout();
  private static final ValueLayout.OfDouble DOUBLE = (ValueLayout.OfDouble) DType.F64.layout();

  private Elements() {}

  /** Elements as {@link Tensor#getLong} gives them, from a flat index on. */
  static long[] longs(Tensor tensor, long from, int count) {
    long[] values = new long[count];
    switch (tensor.dtype()) {
      case BOOL, U8 -> {
        byte[] bytes = new byte[count];
        MemorySegment.copy(tensor.memory(), BYTE, from, bytes, 0, count);
        boolean truth = tensor.dtype() == DType.BOOL;
        for (int i = 0; i < count; i++) {
          values[i] = truth ? Math.min(bytes[i] & 0xFF, 1) : bytes[i] & 0xFF;
        }
      }
      case I16, U16 -> {
        short[] shorts = new short[count];
        MemorySegment.copy(tensor.memory(), SHORT, 2 * from, shorts, 0, count);
        boolean signed = tensor.dtype() == DType.I16;
        for (int i = 0; i < count; i++) {
          values[i] = signed ? shorts[i] : shorts[i] & 0xFFFF;
        }
      }
      case I32 -> {
        int[] ints = new int[count];
        MemorySegment.copy(tensor.memory(), INT, 4 * from, ints, 0, count);
        for (int i = 0; i < count; i++) {
          values[i] = ints[i];
        }
      }
      case I64 -> MemorySegment.copy(tensor.memory(), LONG, 8 * from, values, 0, count);
      case F16, BF16, F32, F64 -> {
        double[] doubles = doubles(tensor, from, count);
        for (int i = 0; i < count; i++) {
          values[i] = (long) doubles[i];
        }
      }
    }
    return values;
  }

  /** Elements as {@link Tensor#getFloat} gives them, from a flat index on. */
  static float[] floats(Tensor tensor, long from, int count) {
    float[] values = new float[count];
    switch (tensor.dtype()) {
      case F16, BF16 -> {
        short[] shorts = new short[count];
        MemorySegment.copy(tensor.memory(), SHORT, 2 * from, shorts, 0, count);
        for (int i = 0; i < count; i++) {
          values[i] = HalfPrecision.value(tensor.dtype(), shorts[i]);
        }
      }
      case F32 -> MemorySegment.copy(tensor.memory(), FLOAT, 4 * from, values, 0, count);
      case F64 -> {
        double[] doubles = doubles(tensor, from, count);
        for (int i = 0; i < count; i++) {
          values[i] = (float) doubles[i];
        }
      }
      default -> {
        long[] longs = longs(tensor, from, count);
        for (int i = 0; i < count; i++) {
          values[i] = (float) longs[i];
        }
      }
    }
    return values;
  }

  /** Elements as {@link Tensor#getDouble} gives them, from a flat index on. */
  static double[] doubles(Tensor tensor, long from, int count) {
    double[] values = new double[count];
    switch (tensor.dtype()) {
      case F16, BF16, F32 -> {
        float[] floats = floats(tensor, from, count);
        for (int i = 0; i < count; i++) {
          values[i] = floats[i];
        }
      }
      case F64 -> MemorySegment.copy(tensor.memory(), DOUBLE, 8 * from, values, 0, count);
      default -> {
        long[] longs = longs(tensor, from, count);
        for (int i = 0; i < count; i++) {
          values[i] = (double) longs[i];
        }
      }
    }
    return values;
  }

  /** Whether the elements of a run of two tensors of one type are {@link Tensor#closeTo} close. */
  static boolean close(Tensor a, Tensor b, long from, int count, double tolerance) {
    if (a.dtype().isInteger()) {
      long[] x = longs(a, from, count);
      long[] y = longs(b, from, count);
      for (int i = 0; i < count; i++) {
        // the doubles of two large integers may be equal, but such integers differ by 1 or more
        if (x[i] != y[i] && !(Math.max(Math.abs((double) x[i] - (double) y[i]), 1) <= tolerance)) {
          return false;
        }
      }
      return true;
    }
    double[] x = doubles(a, from, count);
    double[] y = doubles(b, from, count);
    for (int i = 0; i < count; i++) {
      boolean finite = Double.isFinite(x[i]) && Double.isFinite(y[i]);
      if (!(finite ? Math.abs(x[i] - y[i]) <= tolerance : Double.compare(x[i], y[i]) == 0)) {
        return false;
      }
    }
    return true;
  }

  /** Writes integers, saturated, as elements of an integer type from a flat index on. */
  static void put(MemorySegment memory, DType type, long at, long[] values) {
    long least = type.minLong();
    long most = type.maxLong();
    int count = values.length;
    switch (type.bytes()) {
      case 1 -> {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
          bytes[i] = (byte) Math.clamp(values[i], least, most);
        }
        MemorySegment.copy(bytes, 0, memory, BYTE, at, count);
      }
      case 2 -> {
        short[] shorts = new short[count];
        for (int i = 0; i < count; i++) {
          shorts[i] = (short) Math.clamp(values[i], least, most);
        }
        MemorySegment.copy(shorts, 0, memory, SHORT, 2 * at, count);
      }
      case 4 -> {
        int[] ints = new int[count];
        for (int i = 0; i < count; i++) {
          ints[i] = (int) Math.clamp(values[i], least, most);
        }
        MemorySegment.copy(ints, 0, memory, INT, 4 * at, count);
      }
      default -> MemorySegment.copy(values, 0, memory, LONG, 8 * at, count);
    }
  }

  /** Writes bits, as they are, as elements of a type of two bytes from a flat index on. */
  static void put(MemorySegment memory, long at, short[] values) {
    MemorySegment.copy(values, 0, memory, SHORT, 2 * at, values.length);
  }

  /** Writes f32 elements from a flat index on. */
  static void put(MemorySegment memory, long at, float[] values) {
    MemorySegment.copy(values, 0, memory, FLOAT, 4 * at, values.length);
  }

  /** Writes f64 elements from a flat index on. */
  static void put(MemorySegment memory, long at, double[] values) {
    MemorySegment.copy(values, 0, memory, DOUBLE, 8 * at, values.length);
  }
}
