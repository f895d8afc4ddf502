// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;

/**
 * Sums, differences, products and quotients of tensors, element by element.
 *
 * <p><b>Two tensors</b> have the same shape. The result has the type they have in common by {@link
 * Promotion}; both are made that type first. Truth values count as u8: two of them add up to 0, 1
 * or 2. Integers are computed exactly; what the type cannot hold is decided by {@link Overflow}, so
 * that nothing wraps. Floats follow IEEE 754, each result rounded once: NaN and infinities go
 * through, and the sign of zero counts. f16 and bf16 are computed as f32 and then rounded, which
 * gives the same as one rounding.
 *
 * <p><b>A tensor and a number</b>: the result has the type of the tensor (u8 for truth values). The
 * number becomes a float of the tensor's type, f32 for f16 and bf16. Beside integers it stays a
 * double: the result is computed in double, for i64 exactly, then rounded to the nearest integer,
 * halves to the even one. So {@code 200 + 100.5} in u8 is 255, and {@code 3 · 0.5} is 2.
 *
 * <p>Results are dense, row-major and live as long as they are reachable. Names of axes are kept.
 * Everything runs on the calling thread, in one pass over memory, and one more for each operand
 * that is of another type than the result or a view that is not dense.
 *
 * <p>All methods throw an {@link IllegalArgumentException} where the shapes differ, where both
 * tensors name an axis and not alike, and where a number beside integers is not finite; and an
 * {@link ArithmeticException} where an integer result is beyond its type under {@link
 * Overflow#ERROR}.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** a + b. */
  public static Tensor plus(Tensor a, Tensor b, Overflow overflow) {
    return combined(Operation.PLUS, a, b, overflow);
  }

  /** a − b. */
  public static Tensor minus(Tensor a, Tensor b, Overflow overflow) {
    return combined(Operation.MINUS, a, b, overflow);
  }

  /** a · b. */
  public static Tensor times(Tensor a, Tensor b, Overflow overflow) {
    return combined(Operation.TIMES, a, b, overflow);
  }

  /**
   * a / b as floats, whatever the types: integers of up to 16 bits give f32, wider ones f64.
   * Division by zero gives an infinity or NaN.
   */
  public static Tensor dividedBy(Tensor a, Tensor b) {
    DType type = quotientType(Promotion.of(a.dtype(), b.dtype()));
    return combined(Operation.OVER, a.castTo(type), b.castTo(type), Overflow.SATURATE);
  }

  /**
   * a / b in the type they have in common; of integers rounded, halves to the even one. By zero, an
   * integer is beyond its type: it saturates to the end on the side of a, and 0 / 0 to 0.
   */
  public static Tensor quotient(Tensor a, Tensor b, Overflow overflow) {
    return combined(Operation.OVER, a, b, overflow);
  }

  /** a / number in the type of a, as {@link #quotient(Tensor, Tensor, Overflow)}. */
  public static Tensor quotient(Tensor a, double number, Overflow overflow) {
    return combined(Operation.OVER, a, number, overflow);
  }

  /** number / a in the type of a, as {@link #quotient(Tensor, Tensor, Overflow)}. */
  public static Tensor quotient(double number, Tensor a, Overflow overflow) {
    return combined(Operation.UNDER, a, number, overflow);
  }

  /** Each element without its sign; the least of a signed type is beyond it. */
  public static Tensor absolute(Tensor a, Overflow overflow) {
    if (!a.dtype().isSigned()) {
      return a;
    }
    return combined(Operation.ABSOLUTE, a, 0, overflow);
  }

  /** a + number. */
  public static Tensor plus(Tensor a, double number, Overflow overflow) {
    return combined(Operation.PLUS, a, number, overflow);
  }

  /** a − number. */
  public static Tensor minus(Tensor a, double number, Overflow overflow) {
    return combined(Operation.MINUS, a, number, overflow);
  }

  /** number − a. */
  public static Tensor minus(double number, Tensor a, Overflow overflow) {
    return combined(Operation.FROM, a, number, overflow);
  }

  /** a · number. */
  public static Tensor times(Tensor a, double number, Overflow overflow) {
    return combined(Operation.TIMES, a, number, overflow);
  }

  /** a / number as floats: integers of up to 16 bits give f32, wider ones f64. */
  public static Tensor dividedBy(Tensor a, double number) {
    Tensor floats = a.castTo(quotientType(a.dtype()));
    return combined(Operation.OVER, floats, number, Overflow.SATURATE);
  }

  /** number / a as floats: integers of up to 16 bits give f32, wider ones f64. */
  public static Tensor dividedBy(double number, Tensor a) {
    Tensor floats = a.castTo(quotientType(a.dtype()));
    return combined(Operation.UNDER, floats, number, Overflow.SATURATE);
  }

  /** The type of a quotient of elements of this type. */
  static DType quotientType(DType type) {
    return switch (type) {
      case BOOL, U8, I16, U16 -> DType.F32;
      case I32, I64 -> DType.F64;
      case F16, BF16, F32, F64 -> type;
    };
  }

  private static Tensor combined(Operation operation, Tensor a, Tensor b, Overflow overflow) {
    Operands.requireAlike(operation.toString(), a, b);
    DType type = numbers(Promotion.of(a.dtype(), b.dtype()));
    Tensor other = b.castTo(worked(type));
    return new Elementwise(operation, other, overflow)
        .of(a.castTo(worked(type)))
        .castTo(type)
        .named(Operands.names(a, b));
  }

  private static Tensor combined(Operation operation, Tensor a, double number, Overflow overflow) {
    DType type = numbers(a.dtype());
    if (type.isInteger() && !Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "%s %s %s: integers have no such value; give a finite number or cast to a float type"
              .formatted(a, operation, number));
    }
    return new Elementwise(operation, number, overflow)
        .of(a.castTo(worked(type)))
        .castTo(type)
        .named(Operands.names(a, a));
  }

  private static DType numbers(DType type) {
    return type == DType.BOOL ? DType.U8 : type;
  }

  /** The type in which an operation on elements of this type is computed. */
  private static DType worked(DType type) {
    return type == DType.F16 || type == DType.BF16 ? DType.F32 : type;
  }
}
