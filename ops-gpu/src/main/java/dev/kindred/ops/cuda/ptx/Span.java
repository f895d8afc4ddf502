// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.semtypes.DType;

/**
 * What a number can be, as far as it is known before any pixel is read.
 *
 * @param least no number is less
 * @param most no number is greater
 * @param nan whether it can be no number
 * @param minusZero whether it can be −0
 * @param whole whether it is always a whole number
 * @param tiny no magnitude but 0 is less; 0 where that is not known
 */
record Span(double least, double most, boolean nan, boolean minusZero, boolean whole, double tiny) {
  private static final Span ANY =
      new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true, true, false, 0);

  /** Beyond this, sums and products of floats might overflow. */
  private static final double FAR = 0x1p120;

  /** Below this, products of floats might lose bits. */
  private static final double NEAR = 0x1p-100;

  static Span any() {
    return ANY;
  }

  static Span of(float value) {
    return Float.isNaN(value)
        ? ANY
        : new Span(
            value,
            value,
            false,
            Float.floatToRawIntBits(value) == Integer.MIN_VALUE,
            Math.rint(value) == value,
            Math.abs(value));
  }

  /** What can be read from memory. */
  static Span of(DType dtype) {
    return dtype.isInteger() ? whole((double) dtype.minLong(), (double) dtype.maxLong()) : ANY;
  }

  /** Whole numbers, −0 not among them. */
  static Span whole(double least, double most) {
    return new Span(least, most, false, false, true, 1);
  }

  /** Numbers of which the least and greatest are known. */
  static Span between(double least, double most) {
    return new Span(least, most, false, false, false, 0);
  }

  boolean isFinite() {
    return !nan && Math.max(Math.abs(least), Math.abs(most)) <= FAR;
  }

  boolean isWithin(double low, double high) {
    return !nan && least >= low && most <= high;
  }

  private boolean hasZero() {
    return least <= 0 && most >= 0;
  }

  Span plus(Span b) {
    boolean minus = minusZero && b.minusZero;
    return sum(least + b.least, most + b.most, b, minus);
  }

  Span minus(Span b) {
    boolean minus = minusZero && b.hasZero();
    return sum(least - b.most, most - b.least, b, minus);
  }

  /** A difference of floats is a multiple of the lower one's last place. */
  private Span sum(double low, double high, Span b, boolean minus) {
    boolean exact = whole && b.whole && low >= -0x1p24 && high <= 0x1p24;
    return made(low, high, b, minus, exact, exact ? 1 : Math.min(tiny, b.tiny) * 0x1p-24);
  }

  Span times(Span b) {
    double smallest = tiny * b.tiny;
    boolean positive = least >= 0 && b.least >= 0 && !minusZero && !b.minusZero;
    boolean exact = whole && b.whole;
    return made(
        product(b, false),
        product(b, true),
        b,
        !positive,
        exact,
        exact ? 1 : smallest >= NEAR ? smallest / 2 : 0);
  }

  private double product(Span b, boolean greatest) {
    double[] corners = {least * b.least, least * b.most, most * b.least, most * b.most};
    double found = corners[0];
    for (double corner : corners) {
      found = greatest ? Math.max(found, corner) : Math.min(found, corner);
    }
    return found;
  }

  private Span made(
      double low, double high, Span b, boolean minus, boolean exact, double smallest) {
    double far = Math.max(Math.abs(low), Math.abs(high));
    if (!isFinite() || !b.isFinite() || !(far <= FAR)) {
      return ANY;
    }
    // One rounding to a float; the bounds need not be floats.
    double slack = exact && far <= 0x1p24 ? 0 : far * 0x1p-23 + Float.MIN_NORMAL;
    return new Span(low - slack, high + slack, false, minus, exact, smallest);
  }

  Span fma(Span b, Span c) {
    double smallest = tiny * b.tiny * 0x1p-48;
    Span product = times(b);
    Span sum = product.plus(c);
    boolean safe = smallest >= NEAR && c.tiny * 0x1p-24 >= NEAR;
    return sum.equals(ANY)
        ? ANY
        : new Span(
            sum.least,
            sum.most,
            false,
            !safe || (product.minusZero && c.minusZero),
            sum.whole,
            safe ? Math.min(smallest, c.tiny * 0x1p-24) : 0);
  }

  /** By a divisor that is not 0. */
  Span dividedBy(Span b) {
    double far = Math.max(Math.abs(least), Math.abs(most)) / b.tiny;
    return isFinite() && b.isFinite() && far <= FAR
        ? new Span(-far * 1.000001, far * 1.000001, false, true, false, 0)
        : ANY;
  }

  /** The lesser by the definition of the programs. */
  Span min(Span b) {
    return either(Math.min(least, b.least), Math.min(most, b.most), b);
  }

  /** The greater by the definition of the programs. */
  Span max(Span b) {
    return either(Math.max(least, b.least), Math.max(most, b.most), b);
  }

  /** One of the two. */
  Span or(Span b) {
    return either(Math.min(least, b.least), Math.max(most, b.most), b);
  }

  private Span either(double low, double high, Span b) {
    return nan || b.nan
        ? ANY
        : new Span(
            low, high, false, minusZero || b.minusZero, whole && b.whole, Math.min(tiny, b.tiny));
  }

  Span negated() {
    return new Span(-most, -least, nan, hasZero(), whole, tiny);
  }

  Span magnitude() {
    double low = hasZero() ? 0 : Math.min(Math.abs(least), Math.abs(most));
    double high = Math.max(Math.abs(least), Math.abs(most));
    return new Span(low, high, nan, false, whole, tiny);
  }

  /** The whole number below. */
  Span floor() {
    return rounded(Math.floor(least), Math.floor(most), minusZero);
  }

  /** To a whole number in some way. */
  Span rounded() {
    return rounded(Math.floor(least), Math.ceil(most), minusZero || least < 0);
  }

  private Span rounded(double low, double high, boolean minus) {
    return nan ? ANY : new Span(low, high, false, minus, isFinite(), isFinite() ? 1 : 0);
  }
}
