// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import dev.kindred.semtypes.DType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** i32, saturated. */
final class IntLanes extends Lanes {
  private static final ValueLayout.OfInt INT = (ValueLayout.OfInt) DType.I32.layout();

  private final int[] x = new int[RUN];
  private final int[] y = new int[RUN];

  @Override
  void load(MemorySegment from, long at, int count) {
    MemorySegment.copy(from, INT, 4 * at, x, 0, count);
  }

  @Override
  void loadOther(MemorySegment from, long at, int count) {
    MemorySegment.copy(from, INT, 4 * at, y, 0, count);
  }

  @Override
  void store(MemorySegment to, long at, int count) {
    MemorySegment.copy(x, 0, to, INT, 4 * at, count);
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

  private boolean plus(long sign, int count) {
    long beyond = 0;
    for (int i = 0; i < count; i++) {
      long exact = x[i] + sign * y[i];
      long held = Math.min(Math.max(exact, Integer.MIN_VALUE), Integer.MAX_VALUE);
      beyond |= exact ^ held;
      x[i] = (int) held;
    }
    return beyond != 0;
  }

  private boolean times(int count) {
    long beyond = 0;
    for (int i = 0; i < count; i++) {
      long exact = (long) x[i] * y[i];
      long held = Math.min(Math.max(exact, Integer.MIN_VALUE), Integer.MAX_VALUE);
      beyond |= exact ^ held;
      x[i] = (int) held;
    }
    return beyond != 0;
  }

  private boolean over(int count) {
    boolean beyond = false;
    for (int i = 0; i < count; i++) {
      double exact = Whole.result(Operation.OVER, x[i], y[i]);
      beyond |= !(exact >= Integer.MIN_VALUE && exact <= Integer.MAX_VALUE);
      x[i] = (int) exact;
    }
    return beyond;
  }

  @Override
  boolean apply(Operation operation, double number, int count) {
    boolean beyond = false;
    for (int i = 0; i < count; i++) {
      double exact = Whole.result(operation, x[i], number);
      beyond |= !(exact >= Integer.MIN_VALUE && exact <= Integer.MAX_VALUE);
      x[i] = (int) exact;
    }
    return beyond;
  }
}
