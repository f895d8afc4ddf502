// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * Compares tensors element by element and gives bool.
 *
 * <p>The numbers themselves are compared, whatever the types: nothing is rounded or saturated
 * first, so an i64 beside a double is right beyond 2^53 too. −0 equals 0. NaN is unequal to
 * everything and neither less nor greater.
 */
public enum Comparison {
  /** a &lt; b. */
  LESS("<"),
  /** a ≤ b. */
  LESS_OR_EQUAL("<="),
  /** a = b. */
  EQUAL("=="),
  /** Not a = b: true where either is NaN. */
  NOT_EQUAL("!="),
  /** a ≥ b. */
  GREATER_OR_EQUAL(">="),
  /** a &gt; b. */
  GREATER(">");

  private static final ValueLayout.OfByte TRUTH = (ValueLayout.OfByte) DType.BOOL.layout();

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /**
   * Where this holds between elements at the same place; names of axes are kept.
   *
   * @throws IllegalArgumentException where the shapes differ, or both tensors name an axis and not
   *     alike
   */
  public Tensor of(Tensor a, Tensor b) {
    Operands.requireAlike(sign, a, b);
    Tensor truths;
    if (a.dtype().isInteger() && b.dtype().isInteger()) {
      truths = inRuns(a, (at, n) -> holds(a.toLongArray(at, n), b.toLongArray(at, n), new byte[n]));
    } else if (a.dtype() == DType.I64) {
      truths = inRuns(a, (at, n) -> signs(a.toLongArray(at, n), b.toDoubleArray(at, n), 1));
    } else if (b.dtype() == DType.I64) {
      truths = inRuns(a, (at, n) -> signs(b.toLongArray(at, n), a.toDoubleArray(at, n), -1));
    } else {
      truths =
          inRuns(a, (at, n) -> holds(a.toDoubleArray(at, n), b.toDoubleArray(at, n), new byte[n]));
    }
    return truths.named(Operands.names(a, b));
  }

  /** Where this holds between an element and a number; names of axes are kept. */
  public Tensor of(Tensor a, double number) {
    double[] numbers = new double[Lanes.RUN];
    Arrays.fill(numbers, number);
    return inRuns(
            a,
            (at, n) ->
                a.dtype() == DType.I64
                    ? signs(a.toLongArray(at, n), numbers, 1)
                    : holds(a.toDoubleArray(at, n), numbers, new byte[n]))
        .named(Operands.names(a, a));
  }

  /** The truths of one run of elements. */
  private interface Run {
    byte[] truths(long at, int count);
  }

  private static Tensor inRuns(Tensor like, Run run) {
    long count = like.shape().count();
    return Tensor.build(
        DType.BOOL,
        like.shape(),
        to -> {
          for (long at = 0; at < count; at += Lanes.RUN) {
            int length = (int) Math.min(Lanes.RUN, count - at);
            MemorySegment.copy(run.truths(at, length), 0, to, TRUTH, at, length);
          }
        });
  }

  private byte[] holds(long[] a, long[] b, byte[] truths) {
    for (int i = 0; i < truths.length; i++) {
      truths[i] = (byte) (holds(Long.compare(a[i], b[i])) ? 1 : 0);
    }
    return truths;
  }

  private byte[] holds(double[] a, double[] b, byte[] truths) {
    switch (this) {
      case LESS -> {
        for (int i = 0; i < truths.length; i++) {
          truths[i] = (byte) (a[i] < b[i] ? 1 : 0);
        }
      }
      case LESS_OR_EQUAL -> {
        for (int i = 0; i < truths.length; i++) {
          truths[i] = (byte) (a[i] <= b[i] ? 1 : 0);
        }
      }
      case EQUAL -> {
        for (int i = 0; i < truths.length; i++) {
          truths[i] = (byte) (a[i] == b[i] ? 1 : 0);
        }
      }
      case NOT_EQUAL -> {
        for (int i = 0; i < truths.length; i++) {
          truths[i] = (byte) (a[i] == b[i] ? 0 : 1);
        }
      }
      case GREATER_OR_EQUAL -> LESS_OR_EQUAL.holds(b, a, truths);
      case GREATER -> LESS.holds(b, a, truths);
    }
    return truths;
  }

  private boolean holds(int order) {
    return switch (this) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case GREATER_OR_EQUAL -> order >= 0;
      case GREATER -> order > 0;
    };
  }

  /** Integers beside floats that cannot hold them all; turned round where they are the second. */
  private byte[] signs(long[] integers, double[] floats, int direction) {
    byte[] truths = new byte[integers.length];
    for (int i = 0; i < truths.length; i++) {
      boolean holds =
          Double.isNaN(floats[i])
              ? this == NOT_EQUAL
              : holds(direction * order(integers[i], floats[i]));
      truths[i] = (byte) (holds ? 1 : 0);
    }
    return truths;
  }

  /** Rounding to a double keeps the order or makes a tie, which the integers then decide. */
  private static int order(long integer, double number) {
    if ((double) integer != number) {
      return (double) integer < number ? -1 : 1;
    }
    return number == 0x1p63 ? -1 : Long.compare(integer, (long) number);
  }
}
