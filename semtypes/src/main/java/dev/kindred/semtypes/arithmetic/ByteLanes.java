// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import dev.kindred.semtypes.DType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/** u8, saturated. With one number for all, what becomes of each of the 256 values is a table. */
final class ByteLanes extends Lanes {
  private static final ValueLayout.OfByte BYTE = (ValueLayout.OfByte) DType.U8.layout();

  /** Set in an entry of the table where the result is beyond the type. */
  private static final int BEYOND = 256;

  private final byte[] x = new byte[RUN];
  private final byte[] y = new byte[RUN];
  private int @Nullable [] table;

  @Override
  void load(MemorySegment from, long at, int count) {
    MemorySegment.copy(from, BYTE, at, x, 0, count);
  }

  @Override
  void loadOther(MemorySegment from, long at, int count) {
    MemorySegment.copy(from, BYTE, at, y, 0, count);
  }

  @Override
  void store(MemorySegment to, long at, int count) {
    MemorySegment.copy(x, 0, to, BYTE, at, count);
  }

  @Override
  boolean apply(Operation operation, int count) {
    return switch (operation) {
      case PLUS -> plus(1, count);
      case MINUS -> plus(-1, count);
      case TIMES -> times(count);
      case OVER -> over(count);
      case FROM, UNDER, ABSOLUTE -> throw impossible(operation);
    };
  }

  private boolean plus(int sign, int count) {
    int beyond = 0;
    for (int i = 0; i < count; i++) {
      int exact = (x[i] & 0xFF) + sign * (y[i] & 0xFF);
      int held = Math.min(Math.max(exact, 0), 255);
      beyond |= exact ^ held;
      x[i] = (byte) held;
    }
    return beyond != 0;
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

  /** Called with one operation and one number only in the life of these lanes. */
  @Override
  boolean apply(Operation operation, double number, int count) {
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
