// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import dev.kindred.semtypes.DType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** i16 or u16, saturated. */
final class ShortLanes extends Lanes {
  private static final ValueLayout.OfShort SHORT = (ValueLayout.OfShort) DType.I16.layout();

  private final short[] x = new short[RUN];
  private final short[] y = new short[RUN];
  private final int least;
  private final int most;

  ShortLanes(int least, int most) {
    this.least = least;
    this.most = most;
  }

  @Override
  void load(MemorySegment from, long at, int count) {
    MemorySegment.copy(from, SHORT, 2 * at, x, 0, count);
  }

  @Override
  void loadOther(MemorySegment from, long at, int count) {
    MemorySegment.copy(from, SHORT, 2 * at, y, 0, count);
  }

  @Override
  void store(MemorySegment to, long at, int count) {
    MemorySegment.copy(x, 0, to, SHORT, 2 * at, count);
  }

  /** The value of 16 bits: least is 0 or −2^15, so that this is right for both types. */
  private static int value(short bits, int least) {
    return ((bits - least) & 0xFFFF) + least;
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
    int low = least;
    int high = most;
    int beyond = 0;
    for (int i = 0; i < count; i++) {
      int exact = value(x[i], low) + sign * value(y[i], low);
      int held = Math.min(Math.max(exact, low), high);
      beyond |= exact ^ held;
      x[i] = (short) held;
    }
    return beyond != 0;
  }

  private boolean times(int count) {
    long low = least;
    long high = most;
    long beyond = 0;
    for (int i = 0; i < count; i++) {
      long exact = (long) value(x[i], least) * value(y[i], least);
      long held = Math.min(Math.max(exact, low), high);
      beyond |= exact ^ held;
      x[i] = (short) held;
    }
    return beyond != 0;
  }

  private boolean over(int count) {
    boolean beyond = false;
    for (int i = 0; i < count; i++) {
      double exact = Whole.result(Operation.OVER, value(x[i], least), value(y[i], least));
      double held = Math.clamp(exact, least, most);
      beyond |= exact != held;
      x[i] = (short) (int) held;
    }
    return beyond;
  }

  @Override
  boolean apply(Operation operation, double number, int count) {
    boolean beyond = false;
    for (int i = 0; i < count; i++) {
      double exact = Whole.result(operation, value(x[i], least), number);
      double held = Math.clamp(exact, least, most);
      beyond |= exact != held;
      x[i] = (short) (int) held;
    }
    return beyond;
  }
}
