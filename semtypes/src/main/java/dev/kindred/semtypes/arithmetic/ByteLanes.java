// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import dev.kindred.semtypes.DType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * u8, saturated. Sums and differences are made of eight bytes at once in a long, which is twice as
 * fast as what the compiler makes of a loop over bytes; x − y is the complement of (complement of
 * x) + y. Anything else with one number for all is looked up in a table of the 256 values.
 */
final class ByteLanes extends Lanes {
  private static final ValueLayout.OfByte BYTE = (ValueLayout.OfByte) DType.U8.layout();
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** A one in each byte, and the highest bit of each. */
  private static final long ONES = 0x0101010101010101L;

  private static final long HIGH = 0x8080808080808080L;

  /** Turns each byte into 255 less it. */
  private static final long COMPLEMENT = -1;

  /** Set in an entry of the table where the result is beyond the type. */
  private static final int BEYOND = 256;

  private final byte[] x = new byte[RUN];
  private final byte[] y = new byte[RUN];
  private int @Nullable [] table;

  @Override
  void load(MemorySegment from, long at, int count) {
    read(from, at, count, x);
  }

  @Override
  void loadOther(MemorySegment from, long at, int count) {
    read(from, at, count, y);
  }

  private static void read(MemorySegment from, long at, int count, byte[] into) {
    MemorySegment.copy(from, BYTE, at, into, 0, count);
    pad(into, count, (byte) 0);
  }

  /** Fills up the last eight with what is never beyond. */
  private static void pad(byte[] values, int count, byte with) {
    Arrays.fill(values, count, Math.min(count + Long.BYTES, RUN), with);
  }

  @Override
  void store(MemorySegment to, long at, int count) {
    MemorySegment.copy(x, 0, to, BYTE, at, count);
  }

  @Override
  boolean apply(Operation operation, int count) {
    return switch (operation) {
      case PLUS -> plus(0, count);
      case MINUS -> plus(COMPLEMENT, count);
      case TIMES -> times(count);
      case OVER -> over(count);
      case FROM, UNDER, ABSOLUTE -> throw impossible(operation);
    };
  }

  /** x + y, or x − y, as complements of x and of the sum say. */
  private boolean plus(long complement, int count) {
    long beyond = 0;
    for (int i = 0; i < count; i += Long.BYTES) {
      long a = (long) EIGHT.get(x, i) ^ complement;
      long b = (long) EIGHT.get(y, i);
      long sum = sums(a, b);
      long carries = carries(a, b, sum);
      beyond |= carries;
      EIGHT.set(x, i, (sum | filled(carries)) ^ complement);
    }
    return beyond != 0;
  }

  /** x + each byte of b, or x − b or b − x, as complements say. */
  private boolean plus(long b, long complement, long complementOfSum, int count) {
    pad(x, count, (byte) complement);
    long beyond = 0;
    for (int i = 0; i < count; i += Long.BYTES) {
      long a = (long) EIGHT.get(x, i) ^ complement;
      long sum = sums(a, b);
      long carries = carries(a, b, sum);
      beyond |= carries;
      EIGHT.set(x, i, (sum | filled(carries)) ^ complementOfSum);
    }
    return beyond != 0;
  }

  /** Eight sums modulo 256: no carry crosses into the next byte. */
  private static long sums(long a, long b) {
    return ((a & ~HIGH) + (b & ~HIGH)) ^ ((a ^ b) & HIGH);
  }

  /** The highest bit of each byte whose sum exceeds 255. */
  private static long carries(long a, long b, long sum) {
    return ((a & b) | ((a | b) & ~sum)) & HIGH;
  }

  /** 255 in each byte whose highest bit is set. */
  private static long filled(long highBits) {
    return (highBits >>> 7) * 255;
  }

  private boolean times(int count) {
    int beyond = 0;
    for (int i = 0; i < count; i++) {
      int exact = (x[i] & 0xFF) * (y[i] & 0xFF);
      int held = Math.min(exact, 255);
      beyond |= exact ^ held;
      x[i] = (byte) held;
    }
    return beyond != 0;
  }

  private boolean over(int count) {
    boolean beyond = false;
    for (int i = 0; i < count; i++) {
      double exact = Whole.result(Operation.OVER, x[i] & 0xFF, y[i] & 0xFF);
      double held = Math.clamp(exact, 0, 255);
      beyond |= exact != held;
      x[i] = (byte) (int) held;
    }
    return beyond;
  }

  @Override
  boolean apply(Operation operation, double number, int count) {
    long whole = (long) number;
    if (whole == number && 0 <= whole && whole <= 255) {
      switch (operation) {
        case PLUS -> {
          return plus(whole * ONES, 0, 0, count);
        }
        case MINUS -> {
          return plus(whole * ONES, COMPLEMENT, COMPLEMENT, count);
        }
        case FROM -> {
          return plus(~(whole * ONES), 0, COMPLEMENT, count);
        }
        default -> {}
      }
    }
    return looked(operation, number, count);
  }

  /** Called with one operation and one number only in the life of these lanes. */
  private boolean looked(Operation operation, double number, int count) {
    int[] results = table;
    if (results == null) {
      results = table(operation, number);
      table = results;
    }
    int beyond = 0;
    for (int i = 0; i < count; i++) {
      int result = results[x[i] & 0xFF];
      beyond |= result;
      x[i] = (byte) result;
    }
    return (beyond & BEYOND) != 0;
  }

  private static int[] table(Operation operation, double number) {
    int[] results = new int[256];
    for (int value = 0; value < 256; value++) {
      double exact = Whole.result(operation, value, number);
      int held = (int) Math.clamp(exact, 0, 255);
      results[value] = held == exact ? held : held | BEYOND;
    }
    return results;
  }
}
