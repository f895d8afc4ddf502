// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import dev.kindred.semtypes.DType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** f32: IEEE 754 arithmetic, each result rounded once. */
final class FloatLanes extends Lanes {
  private static final ValueLayout.OfFloat FLOAT = (ValueLayout.OfFloat) DType.F32.layout();

  private final float[] x = new float[RUN];
  private final float[] y = new float[RUN];

  @Override
  void load(MemorySegment from, long at, int count) {
    MemorySegment.copy(from, FLOAT, 4 * at, x, 0, count);
  }

  @Override
  void loadOther(MemorySegment from, long at, int count) {
    MemorySegment.copy(from, FLOAT, 4 * at, y, 0, count);
  }

  @Override
  void store(MemorySegment to, long at, int count) {
    MemorySegment.copy(x, 0, to, FLOAT, 4 * at, count);
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
    float k = (float) number;
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
