// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.Locale;

/**
 * What an instruction does. This enum is the definition: an engine may compute in any way that
 * gives these bits (of a NaN only that it is one).
 *
 * <p>Truth values are 1 and 0 here; engines may keep them as masks.
 */
public enum Op {
  /** The value of a channel of the pixel; {@code bits} is the channel. */
  INPUT(0),
  /** A number of the operation itself; {@code bits} are those of the float. */
  CONSTANT(0),
  /** A number that is the same for a whole picture: a parameter of the draw or a statistic. */
  UNIFORM(0),
  /** The column of the pixel in the result, from 0. */
  COLUMN(0),
  /** The row of the pixel in the result, from 0. */
  ROW(0),
  /** How much of the pixel lies inside the input, 0 to 1; 1 where nothing was moved. */
  COVERAGE(0),

  /** {@code −a}: only the sign bit changes. */
  NEG(1),
  /** {@code |a|}: only the sign bit changes. */
  ABS(1),
  /** The largest whole number that is not greater. */
  FLOOR(1),
  /** The smallest whole number that is not less. */
  CEIL(1),
  /** The nearest whole number, halves to the even one. */
  RINT(1),
  /** The whole number towards zero. */
  TRUNC(1),
  /** The square root, correctly rounded. */
  SQRT(1),
  /** {@code 2^a} of a whole number {@code a}, which is clamped to [−126, 127]. */
  POW2(1),
  /** The exponent bits as a number: {@code e} of a normal {@code ±m·2^e}; −127 of 0 and below. */
  EXPONENT(1),
  /**
   * The fraction bits as a number: {@code m} in [1, 2) of a normal {@code ±m·2^e}. Not to be asked
   * of what is no number, whose fraction bits engines do not keep.
   */
  MANTISSA(1),

  /** {@code a + b}. */
  ADD(2),
  /** {@code a − b}. */
  SUB(2),
  /** {@code a · b}. */
  MUL(2),
  /** {@code a / b}, correctly rounded. */
  DIV(2),
  /** {@code b < a ? b : a}. */
  MIN(2),
  /** {@code b > a ? b : a}. */
  MAX(2),
  /** {@code a · b + c}, rounded once. */
  FMA(3),

  /** Whether {@code a < b}. */
  LT(2),
  /** Whether {@code a ≤ b}. */
  LE(2),
  /** Whether {@code a = b}. */
  EQ(2),
  /** Whether both. */
  AND(2),
  /** Whether one or both. */
  OR(2),
  /** Whether not. */
  NOT(1),
  /** {@code a ? b : c}; both are computed. */
  SELECT(3),

  /**
   * The entry of table {@code bits} at {@code a}, cut to a whole number and clamped to the table;
   * entry 0 where {@code a} is not a number.
   */
  LOOKUP(1),
  /**
   * A random number in [0, 1), a multiple of 2^-24, from {@link Noise#at} of column, row, stream
   * {@code bits} and the key {@code (a, b)}.
   */
  NOISE(2);

  private final int arity;
  private final int print;

  Op(int arity) {
    this.arity = arity;
    this.print = name().hashCode();
  }

  /** A number that tells it from the others, the same in every process. */
  int print() {
    return print;
  }

  /** How many operands it takes. */
  public int arity() {
    return arity;
  }

  /** Whether the result is a truth value. */
  public boolean isTruth() {
    return switch (this) {
      case LT, LE, EQ, AND, OR, NOT -> true;
      default -> false;
    };
  }

  /** Whether the result follows from the operands alone. */
  boolean isArithmetic() {
    return arity > 0 && this != LOOKUP && this != NOISE;
  }

  /**
   * The result of an operation whose result follows from its operands alone; operands beyond {@link
   * #arity()} are not looked at.
   *
   * @throws IllegalStateException for any other
   */
  public float apply(float a, float b, float c) {
    return switch (this) {
      case NEG -> -a;
      case ABS -> Math.abs(a);
      case FLOOR -> (float) Math.floor(a);
      case CEIL -> (float) Math.ceil(a);
      case RINT -> (float) Math.rint(a);
      case TRUNC -> (float) (a < 0 ? Math.ceil(a) : Math.floor(a));
      case SQRT -> (float) Math.sqrt(a);
      case POW2 -> Float.intBitsToFloat((Math.clamp((int) a, -126, 127) + 127) << 23);
      case EXPONENT -> ((Float.floatToRawIntBits(a) >>> 23) & 0xFF) - 127;
      case MANTISSA ->
          Float.intBitsToFloat((Float.floatToRawIntBits(a) & 0x007F_FFFF) | 0x3F80_0000);
      case ADD -> a + b;
      case SUB -> a - b;
      case MUL -> a * b;
      case DIV -> a / b;
      case MIN -> b < a ? b : a;
      case MAX -> b > a ? b : a;
      case FMA -> Math.fma(a, b, c);
      case LT -> truth(a < b);
      case LE -> truth(a <= b);
      case EQ -> truth(a == b);
      case AND -> truth(a != 0 && b != 0);
      case OR -> truth(a != 0 || b != 0);
      case NOT -> truth(a == 0);
      case SELECT -> a != 0 ? b : c;
      case INPUT, CONSTANT, UNIFORM, COLUMN, ROW, COVERAGE, LOOKUP, NOISE ->
          throw new IllegalStateException(
              "%s of three numbers: it needs the pixel; evaluate the program".formatted(this));
    };
  }

  private static float truth(boolean value) {
    return value ? 1 : 0;
  }

  /** The mnemonic: its name in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
