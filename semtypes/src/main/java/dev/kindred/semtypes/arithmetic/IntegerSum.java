// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A sum of 64-bit integers in 128 bits, which no tensor can fill. */
final class IntegerSum {
  /** Enough that a quotient of 127 by 63 bits is never taken for halfway between two doubles. */
  private static final MathContext DIGITS = new MathContext(60);

  private static final long EXACT_IN_A_DOUBLE = 1L << 53;

  private long high;
  private long low;

  void add(long[] values, int from, int count) {
    long top = high;
    long bottom = low;
    for (int i = from; i < from + count; i++) {
      long value = values[i];
      long sum = bottom + value;
      top += (value >> 63) + (Long.compareUnsigned(sum, bottom) < 0 ? 1 : 0);
      bottom = sum;
    }
    high = top;
    low = bottom;
  }

  boolean fitsLong() {
    return high == low >> 63;
  }

  /** The sum, where it {@link #fitsLong}. */
  long value() {
    return low;
  }

  BigInteger exactly() {
    BigInteger sum = BigInteger.valueOf(high).shiftLeft(64).add(BigInteger.valueOf(low));
    return low < 0 ? sum.add(BigInteger.ONE.shiftLeft(64)) : sum;
  }

  /** The sum divided by a count, rounded once; NaN where that is 0. */
  double over(long count) {
    boolean exact =
        fitsLong() && Math.max(Math.abs(low), count) <= EXACT_IN_A_DOUBLE && low != Long.MIN_VALUE;
    return exact || count == 0
        ? (double) low / count
        : new BigDecimal(exactly()).divide(BigDecimal.valueOf(count), DIGITS).doubleValue();
  }
}
