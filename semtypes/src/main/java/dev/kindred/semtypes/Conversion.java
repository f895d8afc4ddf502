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
          case BOOL -> (memory, at, count) -> put(memory, to, at, truths(from, at, count));
          case F16, BF16 -> (memory, at, count) -> put(memory, at, halves(from, to, at, count));
          case F32 -> (memory, at, count) -> put(memory, at, floats(from, at, count));
          case F64 -> (memory, at, count) -> put(memory, at, doubles(from, at, count));
          default -> (memory, at, count) -> put(memory, to, at, longs(from, at, count));
        });
  }

  private static long[] truths(Tensor from, long at, int count) {
    double[] values = doubles(from, at, count);
    long[] truths = new long[count];
    for (int i = 0; i < count; i++) {
      truths[i] = values[i] != 0 ? 1 : 0;
    }
    return truths;
  }

  private static short[] halves(Tensor from, DType to, long at, int count) {
    short[] halves = new short[count];
    switch (from.dtype()) {
      case F64 -> {
        double[] values = doubles(from, at, count);
        for (int i = 0; i < count; i++) {
          halves[i] = HalfPrecision.bits(to, values[i]);
        }
      }
      case I32, I64 -> {
        long[] values = longs(from, at, count);
        for (int i = 0; i < count; i++) {
          halves[i] = HalfPrecision.bits(to, values[i]);
        }
      }
      default -> halves(to, floats(from, at, count), halves);
    }
    return halves;
  }

  private static short[] halves(DType to, float[] values, short[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = HalfPrecision.bits(to, values[i]);
    }
    return into;
  }

  static Tensor scale(Tensor from, DType to) {
    if (from.dtype() == DType.BOOL && to.isInteger()) {
      return white(from, to);
    }
    if (from.dtype().isInteger()) {
      return to.isInteger() ? shift(from, to) : share(from, to);
    }
    return to.isInteger() ? quantise(from, to) : cast(from, to);
  }

  /** True as white: a shift of its one bit would be half of it. */
  private static Tensor white(Tensor from, DType to) {
    return inRuns(
        from,
        to,
        (memory, at, count) -> {
          long[] values = longs(from, at, count);
          for (int i = 0; i < count; i++) {
            values[i] *= to.maxLong();
          }
          put(memory, to, at, values);
        });
  }

  /** Each integer as its share of white. */
  private static Tensor share(Tensor from, DType to) {
    double share = 1 / from.dtype().max();
    float single = (float) share;
    return inRuns(
        from,
        to,
        (memory, at, count) -> {
          if (to == DType.F64) {
            double[] values = doubles(from, at, count);
            for (int i = 0; i < count; i++) {
              values[i] *= share;
            }
            put(memory, at, values);
            return;
          }
          float[] values = floats(from, at, count);
          for (int i = 0; i < count; i++) {
            values[i] *= single;
          }
          if (to == DType.F32) {
            put(memory, at, values);
          } else {
            put(memory, at, halves(to, values, new short[count]));
          }
        });
  }

  private static Tensor quantise(Tensor from, DType to) {
    boolean single = from.dtype() != DType.F64;
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
