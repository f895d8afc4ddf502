// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Overflow;
import dev.kindred.semtypes.label.Scalar;
import java.util.Optional;

/**
 * Two amounts that are combined number by number. Of two classes, one below the other, the result
 * has the narrower, so that nothing known is lost and the order of the two does not matter.
 */
final class Pairing {
  private Pairing() {}

  static <A extends Amounts> A both(Operation operation, A x, A y, Overflow overflow) {
    String name = operation.toString();
    requireAlike(name, x, y);
    requireUnits(operation, name, x, y);
    Tensor numbers = operation.of(x.amounts(), y.amounts(), overflow);
    return Amounts.with(leftIsKept(x, y) ? x : y, numbers);
  }

  /** Each amount with one number, in the unit of the amounts. */
  static <A extends Amounts> A combine(Operation operation, A x, Scalar y, Overflow overflow) {
    requireUnits(operation, x, y);
    return Amounts.with(x, operation.of(x.amounts(), y.value(), overflow));
  }

  /**
   * Whether the number can be combined with the amounts, from either side, so that their unit
   * stays.
   */
  static void requireUnits(Operation operation, Amounts x, Scalar y) {
    boolean sums = operation == Operation.PLUS || operation == Operation.MINUS;
    if (!y.unit().isEmpty() && !(sums && y.unit().equals(x.unit()))) {
      throw otherUnit(operation.toString(), x, y);
    }
  }

  /** The narrower class; of two of one class the one with a unit, else the left. */
  private static boolean leftIsKept(Amounts x, Amounts y) {
    return isBelow(x, y) && (!isBelow(y, x) || !x.unit().isEmpty() || y.unit().isEmpty());
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
    Amounts other = leftIsKept(x, y) ? y : x; // the unit of the result is not taken from it
    boolean one = x.getClass() == y.getClass();
    boolean fits =
        switch (operation) {
          case PLUS, MINUS -> x.unit().equals(y.unit()) || (!one && other.unit().isEmpty());
          case TIMES -> other.unit().isEmpty();
          case DIVIDE -> y.unit().isEmpty();
        };
    if (!fits) {
      throw otherUnit(name, x, y);
    }
  }

  private static MeaninglessOperationException otherUnit(String name, Amounts x, Amounts y) {
    return MeaninglessOperationException.of(
        name,
        x,
        y,
        "of %s and %s the result has another unit; take Numbers.of(x)"
            .formatted(named(x.unit()), named(y.unit())));
  }

  private static String named(String unit) {
    return unit.isEmpty() ? "mere numbers" : unit;
  }
}
