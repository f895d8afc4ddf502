// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import static dev.kindred.semtypes.Elements.doubles;
import static dev.kindred.semtypes.Elements.floats;
import static dev.kindred.semtypes.Elements.longs;
import static dev.kindred.semtypes.Elements.put;

import java.lang.foreign.MemorySegment;

/** From one element type to another, with and without keeping white white. */
final class Conversion {
  private Conversion() {}

  /** Converts the elements of one run and writes them where they belong. */
  private interface RunMap {
    void convert(MemorySegment memory, long at, int count);
  }

  private static Tensor inRuns(Tensor from, DType to, RunMap map) {
    long count = from.shape().count();
    return Tensor.build(
        to,
        from.shape(),
        memory -> {
          for (long at = 0; at < count; at += Elements.RUN) {
            map.convert(memory, at, (int) Math.min(Elements.RUN, count - at));
          }
        });
  }

  static Tensor cast(Tensor from, DType to) {
    return inRuns(
        from,
        to,
        switch (to) {
          case F32 -> (memory, at, count) -> put(memory, at, floats(from, at, count));
          case F64 -> (memory, at, count) -> put(memory, at, doubles(from, at, count));
          default -> (memory, at, count) -> put(memory, to, at, longs(from, at, count));
        });
  }

  static Tensor scale(Tensor from, DType to) {
    if (from.dtype().isInteger()) {
      return to.isInteger() ? shift(from, to) : share(from, to);
    }
    return to.isInteger() ? quantise(from, to) : cast(from, to);
  }

  /** Each integer as its share of white. */
  private static Tensor share(Tensor from, DType to) {
    double share = 1 / from.dtype().max();
    float single = (float) share;
    return inRuns(
        from,
        to,
        (memory, at, count) -> {
          if (to == DType.F32) {
            float[] values = floats(from, at, count);
            for (int i = 0; i < count; i++) {
              values[i] *= single;
            }
            put(memory, at, values);
          } else {
            double[] values = doubles(from, at, count);
            for (int i = 0; i < count; i++) {
              values[i] *= share;
            }
            put(memory, at, values);
          }
        });
  }

  private static Tensor quantise(Tensor from, DType to) {
    boolean single = from.dtype() == DType.F32;
    if (to == DType.I64 || (to == DType.I32 && single)) {
      throw new IllegalArgumentException(
          "%s scaled to %s: %s has too few bits to scale exactly; scale to u8, i16 or u16, or cast"
              .formatted(from, to, from.dtype()));
    }
    double factor = to.max() + 0.999;
    float singleFactor = (float) factor;
    return inRuns(
        from,
        to,
        (memory, at, count) -> {
          long[] values = new long[count];
          if (single) {
            float[] floats = floats(from, at, count);
            for (int i = 0; i < count; i++) {
              values[i] = (long) Math.floor(floats[i] * singleFactor);
            }
          } else {
            double[] doubles = doubles(from, at, count);
            for (int i = 0; i < count; i++) {
              values[i] = (long) Math.floor(doubles[i] * factor);
            }
          }
          put(memory, to, at, values);
        });
  }

  private static Tensor shift(Tensor from, DType to) {
    int left = Math.max(to.valueBits() - from.dtype().valueBits(), 0);
    int right = Math.max(from.dtype().valueBits() - to.valueBits(), 0);
    long least = to.isSigned() ? Long.MIN_VALUE : 0;
    return inRuns(
        from,
        to,
        (memory, at, count) -> {
          long[] values = longs(from, at, count);
          for (int i = 0; i < count; i++) {
            values[i] = Math.max(values[i], least) << left >> right;
          }
          put(memory, to, at, values);
        });
  }
}
