// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import dev.kindred.semtypes.DType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** f64: IEEE 754 arithmetic, each result rounded once. */
final class DoubleLanes extends Lanes {
  private static final ValueLayout.OfDouble DOUBLE = (ValueLayout.OfDouble) DType.F64.layout();

  private final double[] x = new double[RUN];
  private final double[] y = new double[RUN];

  @Override
  void load(MemorySegment from, long at, int count) {
    MemorySegment.copy(from, DOUBLE, 8 * at, x, 0, count);
  }

  @Override
  void loadOther(MemorySegment from, long at, int count) {
    MemorySegment.copy(from, DOUBLE, 8 * at, y, 0, count);
  }

  @Override
  void store(MemorySegment to, long at, int count) {
    MemorySegment.copy(x, 0, to, DOUBLE, 8 * at, count);
  }

  @Override
  boolean apply(Operation operation, int count) {
    switch (operation) {
      case PLUS -> {
        for (int i = 0; i < count; i++) {
          x[i] += y[i];
        }
      }
      case MINUS -> {
        for (int i = 0; i < count; i++) {
          x[i] -= y[i];
        }
      }
      case TIMES -> {
        for (int i = 0; i < count; i++) {
          x[i] *= y[i];
        }
      }
      case OVER -> {
        for (int i = 0; i < count; i++) {
          x[i] /= y[i];
        }
      }
      case FROM, UNDER, ABSOLUTE -> throw impossible(operation);
    }
    return false;
  }

  @Override
  boolean apply(Operation operation, double number, int count) {
    double k = number;
    switch (operation) {
      case PLUS -> {
        for (int i = 0; i < count; i++) {
          x[i] += k;
        }
      }
      case MINUS -> {
        for (int i = 0; i < count; i++) {
          x[i] -= k;
        }
      }
      case FROM -> {
        for (int i = 0; i < count; i++) {
          x[i] = k - x[i];
        }
      }
      case TIMES -> {
        for (int i = 0; i < count; i++) {
          x[i] *= k;
        }
      }
      case OVER -> {
        for (int i = 0; i < count; i++) {
          x[i] /= k;
        }
      }
      case UNDER -> {
        for (int i = 0; i < count; i++) {
          x[i] = k / x[i];
        }
      }
      case ABSOLUTE -> {
        for (int i = 0; i < count; i++) {
          x[i] = Math.abs(x[i]);
        }
      }
    }
    return false;
  }
}
