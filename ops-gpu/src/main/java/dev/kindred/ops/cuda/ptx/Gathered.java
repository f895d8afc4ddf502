// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.F64;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.cuda.ptx.Register.I64;
import dev.kindred.ops.program.Reduction;
import dev.kindred.ops.program.Span;
import java.util.List;

/**
 * What a {@link Reduction} over all pixels has gathered in memory, so that no order of threads can
 * change it. A mean: the sum in multiples of 2⁻⁸, then what that left in multiples of 2⁻⁴⁰, then
 * whether a value was out of range. A least or greatest value: its bits, ordered as whole numbers.
 */
record Gathered(PtxWriter ptx, Reduction reduction, I64 address, int offset) {
  private static final double COARSE = 0x1p8;
  private static final double FINE = 0x1p40;
  private static final int LOST = 2 * Long.BYTES;
  private static final double SMALL = 0x1p20;
  private static final int POSITIVE = 0x7FFF_FFFF;

  /** What memory holds before anything is gathered. */
  static long start(Reduction reduction) {
    return switch (reduction) {
      case Reduction.Kind.MEAN -> 0;
      case Reduction.Kind.MIN -> key(Float.POSITIVE_INFINITY);
      case Reduction.Kind.MAX -> key(Float.NEGATIVE_INFINITY);
      case Reduction.Percentile _ ->
          throw new IllegalStateException("a percentile, which looks of cards do not have");
    };
  }

  private static int key(float value) {
    int bits = Float.floatToRawIntBits(value);
    return bits < 0 ? bits ^ POSITIVE : bits;
  }

  /**
   * Takes in the numbers of a thread.
   *
   * @param inside which of them count
   * @param span what they can be
   */
  void add(List<F32> values, List<Bool> inside, Span span) {
    if (!reduction.equals(Reduction.MEAN)) {
      for (int i = 0; i < values.size(); i++) {
        compare(inside.get(i), values.get(i));
      }
    } else if (span.whole() && span.isWithin(-SMALL, SMALL)) {
      sumOfWhole(values, inside);
    } else {
      for (int i = 0; i < values.size(); i++) {
        sum(inside.get(i), values.get(i));
      }
    }
  }

  /** Small whole numbers, summed up before they go to memory. */
  private void sumOfWhole(List<F32> values, List<Bool> inside) {
    I32 sum = I32.of(0);
    for (int i = 0; i < values.size(); i++) {
      I32 value = ptx.toInt(ptx.inRegister(values.get(i)));
      sum = ptx.add(ptx.select(inside.get(i), value, I32.of(0)), sum);
    }
    ptx.reduceIf(inside.getFirst(), "add.u64", address, offset, ptx.wide(sum, I32.of(256)));
  }

  private void sum(Bool where, F32 value) {
    F64 scaled = ptx.multiply(ptx.toDouble(ptx.inRegister(value)), F64.of(COARSE));
    F64 whole = ptx.nearestWhole(scaled);
    F64 rest = ptx.multiply(ptx.subtract(scaled, whole), F64.of(FINE / COARSE));
    I64 fine = ptx.toLong(ptx.nearestWhole(rest));
    ptx.reduceIf(where, "add.u64", address, offset, ptx.toLong(whole));
    ptx.reduceIf(where, "add.u64", address, offset + Long.BYTES, fine);
    Bool lost = ptx.not(ptx.isLess(ptx.magnitude(value), F32.of(0x1p31f)));
    ptx.reduceIf(ptx.and(where, lost), "max.u32", address, offset + LOST, I32.of(1));
  }

  private void compare(Bool where, F32 value) {
    I32 bits = ptx.asInt(ptx.inRegister(value));
    I32 flipped = ptx.exclusiveOr(bits, I32.of(POSITIVE));
    I32 key = ptx.select(ptx.isLess(bits, I32.of(0)), flipped, bits);
    String operation = reduction.equals(Reduction.MIN) ? "min.s32" : "max.s32";
    ptx.reduceIf(ptx.and(where, ptx.isEqual(value, value)), operation, address, offset, key);
  }

  /** The number that was sought, over so many pixels. */
  F32 value(I64 count) {
    if (reduction.equals(Reduction.MEAN)) {
      F64 coarse = ptx.toDouble(ptx.loadLong(address, offset));
      F64 fine = ptx.toDouble(ptx.loadLong(address, offset + Long.BYTES));
      F64 sum =
          ptx.add(ptx.multiply(coarse, F64.of(1 / COARSE)), ptx.multiply(fine, F64.of(1 / FINE)));
      F32 mean = ptx.toFloat(ptx.divide(sum, ptx.toDouble(count)));
      Bool whole = ptx.isZero(ptx.loadInt(address, offset + LOST));
      return ptx.select(whole, mean, F32.of(Float.NaN));
    }
    I32 key = ptx.loadInt(address, offset);
    I32 flipped = ptx.exclusiveOr(key, I32.of(POSITIVE));
    return ptx.asFloat(ptx.select(ptx.isLess(key, I32.of(0)), flipped, key));
  }
}
