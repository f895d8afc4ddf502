// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.cpu.vector.ShortRow;
import dev.kindred.ops.cpu.vector.TapRow;
import dev.kindred.semtypes.DType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * A run of elements on its way between memory and floats: brought over in one piece, then turned
 * into numbers or made of them, each so many elements apart. One thread's.
 */
sealed interface ElementRow {
  ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
  ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** Brings elements here. */
  void load(MemorySegment from, long at, int count);

  /** Takes elements from here. */
  void store(MemorySegment to, long at, int count);

  /** The numbers of the elements {@code first}, {@code first + step} and so on. */
  void decode(int first, int step, int count, float[] into);

  /**
   * Makes the elements {@code first}, {@code first + step} and so on of numbers: integers by
   * rounding, halves to the even one, and clamping, NaN to 0; short floats by rounding.
   */
  void encode(int first, int step, int count, float[] from);

  /** Encodes numbers side by side and takes them to memory. */
  default void write(float[] from, MemorySegment to, long at, int count) {
    encode(0, 1, count, from);
    store(to, at, count);
  }

  /** The number of one element of memory. */
  float number(MemorySegment from, long at);

  /**
   * Room for so many elements.
   *
   * @throws IllegalArgumentException if pictures have no such type
   */
  static ElementRow of(DType dtype, int length, Scratch scratch) {
    return switch (dtype) {
      case U8 -> new Bytes(scratch.bytes(length));
      case I16, U16, F16, BF16 -> new Shorts(dtype, scratch.shorts(length));
      case F32 -> new Floats(scratch.floats(length));
      default ->
          throw new IllegalArgumentException(
              "arithmetic on %s pixels: not a type of pictures; convert to u8, i16, u16, f16, bf16 or f32"
                  .formatted(dtype));
    };
  }

  /** Whether both arrays can be read and written in whole vectors; with step 1 the first is 0. */
  private static boolean hasRoom(float[] numbers, int elements, int count) {
    return Math.min(numbers.length, elements) >= TapRow.room(count);
  }

  /** Unsigned bytes. */
  final class Bytes implements ElementRow {
    private final byte[] run;

    private Bytes(byte[] run) {
      this.run = run;
    }

    @Override
    public void load(MemorySegment from, long at, int count) {
      MemorySegment.copy(from, BYTE, at, run, 0, count);
    }

    @Override
    public void store(MemorySegment to, long at, int count) {
      MemorySegment.copy(run, 0, to, BYTE, at, count);
    }

    @Override
    public void decode(int first, int step, int count, float[] into) {
      if (step == 1 && first == 0) {
        Stages.BEST.floats(run, into, count);
      } else {
        for (int x = 0; x < count; x++) {
          into[x] = run[first + x * step] & 0xFF;
        }
      }
    }

    @Override
    public void encode(int first, int step, int count, float[] from) {
      if (step == 1 && first == 0) {
        Stages.BEST.bytes(from, run, count);
        return;
      }
      for (int x = 0; x < count; x++) {
        run[first + x * step] = (byte) Math.clamp((int) Math.rint(from[x]), 0, 255);
      }
    }

    @Override
    public float number(MemorySegment from, long at) {
      return from.get(BYTE, at) & 0xFF;
    }
  }

  /** Singles. */
  final class Floats implements ElementRow {
    private final float[] run;

    private Floats(float[] run) {
      this.run = run;
    }

    @Override
    public void load(MemorySegment from, long at, int count) {
      MemorySegment.copy(from, FLOAT, at, run, 0, count);
    }

    @Override
    public void store(MemorySegment to, long at, int count) {
      MemorySegment.copy(run, 0, to, FLOAT, at, count);
    }

    @Override
    public void decode(int first, int step, int count, float[] into) {
      for (int x = 0; x < count; x++) {
        into[x] = run[first + x * step];
      }
    }

    @Override
    public void encode(int first, int step, int count, float[] from) {
      for (int x = 0; x < count; x++) {
        run[first + x * step] = from[x];
      }
    }

    @Override
    public void write(float[] from, MemorySegment to, long at, int count) {
      MemorySegment.copy(from, 0, to, FLOAT, at, count);
    }

    @Override
    public float number(MemorySegment from, long at) {
      return from.get(FLOAT, at);
    }
  }

  /** Whole numbers or floats of 16 bits. */
  final class Shorts implements ElementRow {
    private static final int LENGTH = 256;
    private static final Warming SHORTS = new Warming("shorts-row", Shorts::trial);

    private final DType dtype;
    private final short[] run;

    private Shorts(DType dtype, short[] run) {
      this.dtype = dtype;
      this.run = run;
    }

    @Override
    public void load(MemorySegment from, long at, int count) {
      MemorySegment.copy(from, SHORT, at, run, 0, count);
    }

    @Override
    public void store(MemorySegment to, long at, int count) {
      MemorySegment.copy(run, 0, to, SHORT, at, count);
    }

    @Override
    public void decode(int first, int step, int count, float[] into) {
      switch (dtype) {
        case I16 -> {
          for (int x = 0; x < count; x++) {
            into[x] = run[first + x * step];
          }
        }
        case U16 -> {
          for (int x = 0; x < count; x++) {
            into[x] = run[first + x * step] & 0xFFFF;
          }
        }
        case F16 -> {
          for (int x = 0; x < count; x++) {
            into[x] = Float.float16ToFloat(run[first + x * step]);
          }
        }
        default -> {
          for (int x = 0; x < count; x++) {
            into[x] = Float.intBitsToFloat(run[first + x * step] << Short.SIZE);
          }
        }
      }
    }

    @Override
    public void encode(int first, int step, int count, float[] from) {
      switch (dtype) {
        case I16, U16 -> {
          int least = (int) dtype.minLong();
          int most = (int) dtype.maxLong();
          if (step == 1 && hasRoom(from, run.length, count) && SHORTS.isReady(1)) {
            ShortRow.encode(from, count, least, most, run);
          } else {
            for (int x = 0; x < count; x++) {
              run[first + x * step] = (short) Math.clamp((int) Math.rint(from[x]), least, most);
            }
          }
        }
        case F16 -> {
          for (int x = 0; x < count; x++) {
            run[first + x * step] = Float.floatToFloat16(from[x]);
          }
        }
        default -> {
          for (int x = 0; x < count; x++) {
            run[first + x * step] = upperHalf(from[x]);
          }
        }
      }
    }

    /** The loop that {@link ShortRow#encode} stands for. */
    static void encodePlainly(float[] from, int count, int least, int most, short[] run) {
      for (int x = 0; x < count; x++) {
        run[x] = (short) Math.clamp((int) Math.rint(from[x]), least, most);
      }
    }

    private static Trial trial() {
      float[] numbers = new float[LENGTH];
      short[] elements = new short[LENGTH];
      return vector -> {
        for (int i = 0; i < LENGTH; i++) {
          if (vector) {
            ShortRow.encode(numbers, LENGTH, -1000, 1000, elements);
          } else {
            encodePlainly(numbers, LENGTH, -1000, 1000, elements);
          }
        }
      };
    }

    private static short upperHalf(float value) {
      int bits = Float.floatToRawIntBits(value);
      if (Float.isNaN(value)) {
        return (short) ((bits >>> Short.SIZE) | 0x40); // quiet, so that it stays NaN
      }
      int even = (bits >>> Short.SIZE) & 1;
      return (short) ((bits + 0x7FFF + even) >>> Short.SIZE);
    }

    @Override
    public float number(MemorySegment from, long at) {
      short bits = from.get(SHORT, at);
      return switch (dtype) {
        case I16 -> bits;
        case U16 -> bits & 0xFFFF;
        case F16 -> Float.float16ToFloat(bits);
        default -> Float.intBitsToFloat(bits << Short.SIZE);
      };
    }
  }
}
