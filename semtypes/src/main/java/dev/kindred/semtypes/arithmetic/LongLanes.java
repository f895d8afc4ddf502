// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import dev.kindred.semtypes.DType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;

/** i64, saturated. A number beside it counts exactly, since a double cannot hold every element. */
final class LongLanes extends Lanes {
  private static final ValueLayout.OfLong LONG = (ValueLayout.OfLong) DType.I64.layout();
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  /** Makes a number other than 0 that is divided by 0 too large, or too small, for any type. */
  private static final BigDecimal FAR = BigDecimal.TEN.pow(400);

  private final long[] x = new long[RUN];
  private final long[] y = new long[RUN];

  @Override
  void load(MemorySegment from, long at, int count) {
    MemorySegment.copy(from, LONG, 8 * at, x, 0, count);
  }

  @Override
  void loadOther(MemorySegment from, long at, int count) {
    MemorySegment.copy(from, LONG, 8 * at, y, 0, count);
  }

  @Override
  void store(MemorySegment to, long at, int count) {
    MemorySegment.copy(x, 0, to, LONG, 8 * at, count);
  }

  @Override
  boolean apply(Operation operation, int count) {
    return switch (operation) {
      case PLUS -> plus(count);
      case MINUS -> minus(count);
      case TIMES -> times(count);
      case OVER -> over(count);
      case FROM, UNDER, ABSOLUTE -> throw impossible(operation);
    };
  }

  /** The end of the range on the side of this sign. */
  private static long end(long sign) {
    return Long.MAX_VALUE ^ (sign >> 63);
  }

  private boolean plus(int count) {
    long beyond = 0;
    for (int i = 0; i < count; i++) {
      long sum = x[i] + y[i];
      long over = (x[i] ^ sum) & (y[i] ^ sum);
      beyond |= over;
      x[i] = over < 0 ? end(x[i]) : sum;
    }
    return beyond < 0;
  }

  private boolean minus(int count) {
    long beyond = 0;
    for (int i = 0; i < count; i++) {
      long rest = x[i] - y[i];
      long over = (x[i] ^ y[i]) & (x[i] ^ rest);
      beyond |= over;
      x[i] = over < 0 ? end(x[i]) : rest;
    }
    return beyond < 0;
  }

  private boolean times(int count) {
    boolean beyond = false;
    for (int i = 0; i < count; i++) {
      long low = x[i] * y[i];
      boolean over = Math.multiplyHigh(x[i], y[i]) != low >> 63;
      beyond |= over;
      x[i] = over ? end(x[i] ^ y[i]) : low;
    }
    return beyond;
  }

  private boolean over(int count) {
    boolean beyond = false;
    for (int i = 0; i < count; i++) {
      if (y[i] == 0) {
        beyond = true;
        x[i] = x[i] == 0 ? 0 : end(x[i]);
      } else if (x[i] == Long.MIN_VALUE && y[i] == -1) {
        beyond = true;
        x[i] = Long.MAX_VALUE;
      } else {
        x[i] = rounded(x[i], y[i]);
      }
    }
    return beyond;
  }

  /** The quotient, halves to the even one. */
  private static long rounded(long value, long divisor) {
    long cut = value / divisor;
    long rest = Math.abs(value % divisor);
    int half = Long.compareUnsigned(2 * rest, Math.abs(divisor));
    boolean away = half > 0 || (half == 0 && cut % 2 != 0);
    return away ? cut + ((value ^ divisor) < 0 ? -1 : 1) : cut;
  }

  @Override
  boolean apply(Operation operation, double number, int count) {
    long whole = (long) number;
    if (whole == number && whole != Long.MAX_VALUE) {
      return apply(operation, whole, count);
    }
    BigDecimal exactly = new BigDecimal(number);
    boolean beyond = false;
    for (int i = 0; i < count; i++) {
      BigInteger exact =
          result(operation, BigDecimal.valueOf(x[i]), exactly)
              .setScale(0, RoundingMode.HALF_EVEN)
              .toBigInteger();
      BigInteger held = exact.max(LEAST).min(MOST);
      beyond |= !held.equals(exact);
      x[i] = held.longValue();
    }
    return beyond;
  }

  private boolean apply(Operation operation, long number, int count) {
    if (operation == Operation.ABSOLUTE) {
      return absolute(count);
    }
    if (operation == Operation.FROM || operation == Operation.UNDER) {
      System.arraycopy(x, 0, y, 0, count);
      Arrays.fill(x, 0, count, number);
      return operation == Operation.FROM ? minus(count) : over(count);
    }
    Arrays.fill(y, 0, count, number);
    return apply(operation, count);
  }

  private boolean absolute(int count) {
    boolean beyond = false;
    for (int i = 0; i < count; i++) {
      beyond |= x[i] == Long.MIN_VALUE;
      x[i] = x[i] == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(x[i]);
    }
    return beyond;
  }

  private static BigDecimal result(Operation operation, BigDecimal value, BigDecimal number) {
    return switch (operation) {
      case PLUS -> value.add(number);
      case MINUS -> value.subtract(number);
      case FROM -> number.subtract(value);
      case TIMES -> value.multiply(number);
      case OVER -> value.divide(number, 0, RoundingMode.HALF_EVEN);
      case UNDER ->
          value.signum() == 0
              ? FAR.multiply(number)
              : number.divide(value, 0, RoundingMode.HALF_EVEN);
      case ABSOLUTE -> value.abs();
    };
  }
}
