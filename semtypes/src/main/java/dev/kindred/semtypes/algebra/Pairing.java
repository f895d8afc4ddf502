// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Overflow;
import java.util.Optional;

/**
 * Two amounts that are combined number by number. Of two classes, one below the other, the result
 * has the narrower, so that nothing known is lost and the order of the two does not matter.
 */
final class Pairing {
  private Pairing() {}

  static <A extends Amounts> A combine(Operation operation, A x, A y, Overflow overflow) {
    String name = operation.toString();
    requireAlike(name, x, y);
    requireUnits(operation, name, x, y);
    Tensor numbers = operation.of(x.amounts(), y.amounts(), overflow);
    return Amounts.with(isBelow(x, y) ? x : y, numbers);
  }

  private static boolean isBelow(Amounts x, Amounts y) {
    return y.getClass().isInstance(x);
  }

  /**
   * @throws MeaninglessOperationException where neither class is below the other, or places,
   *     element types or shapes differ
   */
  static void requireAlike(String operation, Amounts x, Amounts y) {
    boolean leftIsNarrower = isBelow(x, y);
    if (!leftIsNarrower && !isBelow(y, x)) {
      throw MeaninglessOperationException.of(operation, x, y, Why.NEITHER_KIND);
    }
    Optional<String> mismatch = leftIsNarrower ? x.mismatch(y) : y.mismatch(x);
    if (mismatch.isPresent()) {
      throw MeaninglessOperationException.of(
          operation, x, y, mismatch.get() + " differ; bring both to one by a transform");
    }
    Tensor a = x.amounts();
    Tensor b = y.amounts();
    if (a.dtype() != b.dtype() || !a.shape().equals(b.shape())) {
      throw MeaninglessOperationException.of(
          operation,
          x,
          y,
          "%s %s and %s %s differ; cast or resize one first"
              .formatted(a.dtype(), a.shape(), b.dtype(), b.shape()));
    }
  }

  /** Sums are of one unit; of a product one factor has none, and what is divided by has none. */
  static void requireUnits(Operation operation, String name, Amounts x, Amounts y) {
    boolean fits =
        switch (operation) {
          case PLUS, MINUS -> x.unit().equals(y.unit()) || isPlain(x, y) || isPlain(y, x);
          case TIMES -> x.unit().isEmpty() || y.unit().isEmpty();
          case DIVIDE -> y.unit().isEmpty();
        };
    if (!fits) {
      throw MeaninglessOperationException.of(
          name,
          x,
          y,
          "of %s and %s the result has another unit; take Numbers.of(x)"
              .formatted(named(x.unit()), named(y.unit())));
    }
  }

  /**
   * Whether the second is a wider class that knows no units: its numbers are taken as the first's.
   */
  private static boolean isPlain(Amounts x, Amounts y) {
    return y.unit().isEmpty() && y.getClass() != x.getClass();
  }

  private static String named(String unit) {
    return unit.isEmpty() ? "mere numbers" : unit;
  }
}
