// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.DType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Elements of memory by index: copied as they are, read as floats, or written from floats. Runs go
 * through arrays, because a loop over memory is slow until it is compiled at the highest tier.
 */
final class Elements {

  /** What becomes of a fraction that an integer type cannot hold. */
  enum Fraction {
    /** To the nearest integer, halves to the even one: geometry. */
    HALF_EVEN,
    /** Cut towards zero: colour. */
    CUT
  }

  /** In a list of indices: there is no element, use the fill. */
  static final int OUTSIDE = -1;

  private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
  private static final ValueLayout.OfShort SHORT = little(ValueLayout.JAVA_SHORT_UNALIGNED);
  private static final ValueLayout.OfInt INT = little(ValueLayout.JAVA_INT_UNALIGNED);
  private static final ValueLayout.OfLong LONG = little(ValueLayout.JAVA_LONG_UNALIGNED);
  private static final ValueLayout.OfFloat FLOAT = little(ValueLayout.JAVA_FLOAT_UNALIGNED);

  private Elements() {}

  @SuppressWarnings("unchecked")
  private static <L extends ValueLayout> L little(L layout) {
    return (L) layout.withOrder(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Copies {@code from[index[i]]} to {@code to[start + i]}, bit for bit; {@code fill} holds one
   * element.
   */
  static void copy(
      DType dtype,
      MemorySegment from,
      int[] index,
      MemorySegment fill,
      MemorySegment to,
      long start) {
    switch (dtype.bytes()) {
      case 1 -> copyBytes(from, index, fill.get(BYTE, 0), to, start);
      case 2 -> copyShorts(from, index, fill.get(SHORT, 0), to, start);
      case 4 -> copyInts(from, index, fill.get(INT, 0), to, start);
      default -> copyLongs(from, index, fill.get(LONG, 0), to, start);
    }
  }

  private static void copyBytes(
      MemorySegment from, int[] index, byte fill, MemorySegment to, long start) {
    byte[] row = new byte[index.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = index[i] < 0 ? fill : from.get(BYTE, index[i]);
    }
    MemorySegment.copy(row, 0, to, BYTE, start, row.length);
  }

  private static void copyShorts(
      MemorySegment from, int[] index, short fill, MemorySegment to, long start) {
    short[] row = new short[index.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = index[i] < 0 ? fill : from.get(SHORT, 2L * index[i]);
    }
    MemorySegment.copy(row, 0, to, SHORT, 2 * start, row.length);
  }

  private static void copyInts(
      MemorySegment from, int[] index, int fill, MemorySegment to, long start) {
    int[] row = new int[index.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = index[i] < 0 ? fill : from.get(INT, 4L * index[i]);
    }
    MemorySegment.copy(row, 0, to, INT, 4 * start, row.length);
  }

  private static void copyLongs(
      MemorySegment from, int[] index, long fill, MemorySegment to, long start) {
    long[] row = new long[index.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = index[i] < 0 ? fill : from.get(LONG, 8L * index[i]);
    }
    MemorySegment.copy(row, 0, to, LONG, 8 * start, row.length);
  }

  /** Reads {@code from[index[i]]} into {@code into[i]}; 0 where the index is outside. */
  static void fetch(DType dtype, MemorySegment from, int[] index, float[] into) {
    switch (dtype) {
      case U8 -> {
        for (int i = 0; i < index.length; i++) {
          into[i] = index[i] < 0 ? 0 : from.get(BYTE, index[i]) & 0xFF;
        }
      }
      case I16 -> {
        for (int i = 0; i < index.length; i++) {
          into[i] = index[i] < 0 ? 0 : from.get(SHORT, 2L * index[i]);
        }
      }
      case U16 -> {
        for (int i = 0; i < index.length; i++) {
          into[i] = index[i] < 0 ? 0 : from.get(SHORT, 2L * index[i]) & 0xFFFF;
        }
      }
      case F16 -> {
        for (int i = 0; i < index.length; i++) {
          into[i] = index[i] < 0 ? 0 : Float.float16ToFloat(from.get(SHORT, 2L * index[i]));
        }
      }
      case F32 -> {
        for (int i = 0; i < index.length; i++) {
          into[i] = index[i] < 0 ? 0 : from.get(FLOAT, 4L * index[i]);
        }
      }
      default -> throw noPixelType(dtype);
    }
  }

  /** Reads the elements from {@code start} on into all of {@code into}. */
  static void read(DType dtype, MemorySegment from, long start, float[] into) {
    switch (dtype) {
      case U8 -> {
        byte[] row = new byte[into.length];
        MemorySegment.copy(from, BYTE, start, row, 0, row.length);
        for (int i = 0; i < into.length; i++) {
          into[i] = row[i] & 0xFF;
        }
      }
      case I16 -> {
        short[] row = shorts(from, start, into.length);
        for (int i = 0; i < into.length; i++) {
          into[i] = row[i];
        }
      }
      case U16 -> {
        short[] row = shorts(from, start, into.length);
        for (int i = 0; i < into.length; i++) {
          into[i] = row[i] & 0xFFFF;
        }
      }
      case F16 -> {
        short[] row = shorts(from, start, into.length);
        for (int i = 0; i < into.length; i++) {
          into[i] = Float.float16ToFloat(row[i]);
        }
      }
      case F32 -> MemorySegment.copy(from, FLOAT, 4 * start, into, 0, into.length);
      default -> throw noPixelType(dtype);
    }
  }

  /** Writes all of {@code values} from {@code start} on, clamped to what the type holds. */
  static void write(DType dtype, float[] values, Fraction rule, MemorySegment to, long start) {
    switch (dtype) {
      case U8 -> {
        byte[] row = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
          row[i] = (byte) whole(values[i], rule, 0, 255);
        }
        MemorySegment.copy(row, 0, to, BYTE, start, row.length);
      }
      case I16 -> shorts(values, rule, Short.MIN_VALUE, Short.MAX_VALUE, to, start);
      case U16 -> shorts(values, rule, 0, 65535, to, start);
      case F16 -> {
        short[] row = new short[values.length];
        for (int i = 0; i < row.length; i++) {
          row[i] = Float.floatToFloat16(values[i]);
        }
        MemorySegment.copy(row, 0, to, SHORT, 2 * start, row.length);
      }
      case F32 -> MemorySegment.copy(values, 0, to, FLOAT, 4 * start, values.length);
      default -> throw noPixelType(dtype);
    }
  }

  private static short[] shorts(MemorySegment from, long start, int count) {
    short[] row = new short[count];
    MemorySegment.copy(from, SHORT, 2 * start, row, 0, count);
    return row;
  }

  private static void shorts(
      float[] values, Fraction rule, int least, int most, MemorySegment to, long start) {
    short[] row = new short[values.length];
    for (int i = 0; i < values.length; i++) {
      row[i] = (short) whole(values[i], rule, least, most);
    }
    MemorySegment.copy(row, 0, to, SHORT, 2 * start, row.length);
  }

  private static int whole(float value, Fraction rule, int least, int most) {
    return Math.clamp((long) (rule == Fraction.CUT ? value : Math.rint(value)), least, most);
  }

  private static IllegalArgumentException noPixelType(DType dtype) {
    return new IllegalArgumentException(
        "arithmetic on %s pixels: not a type of pictures; convert to u8, i16, u16, f16 or f32"
            .formatted(dtype));
  }
}
