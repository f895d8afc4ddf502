// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import dev.kindred.semtypes.DType;

/**
 * What a number can be, as far as it is known before any pixel is read. All but {@code nan} is said
 * of the case that it is a number.
 *
 * @param least no number is less
 * @param most no number is greater
 * @param nan whether it can be no number
 * @param minusZero whether it can be −0
 * @param whole whether it is always a whole number or infinite
 * @param tiny no magnitude but 0 is less; 0 where that is not known
 */
public record Span(
    float least, float most, boolean nan, boolean minusZero, boolean whole, double tiny) {
  private static final Span ANY =
      new Span(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, true, true, false, 0);

  private static final float LEAST_ORDINARY = 0x1p-36f;
  private static final float MOST_ORDINARY = 0x1p30f;
  private static final Span ORDINARY =
      new Span(-MOST_ORDINARY, MOST_ORDINARY, false, false, false, LEAST_ORDINARY);

  /** Beyond this, sums and products of floats might overflow. */
  private static final float FAR = 0x1p120f;

  /** Below this, products of floats might lose bits. */
  private static final double NEAR = 0x1p-100;

  /** Nothing is known. */
  public static Span any() {
    return ANY;
  }

  /** A number of which {@link #isOrdinary} is true. */
  public static Span ordinary() {
    return ORDINARY;
  }

  /** Whether a number is 0, or of a magnitude between 2⁻³⁶ and 2³⁰. */
  public static boolean isOrdinary(float value) {
    float magnitude = Math.abs(value);
    return Float.floatToRawIntBits(value) == 0
        || (magnitude >= LEAST_ORDINARY && magnitude <= MOST_ORDINARY);
  }

  /** One number. */
  public static Span of(float value) {
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
  public static Span of(DType dtype) {
    return dtype.isInteger() ? whole((float) dtype.minLong(), (float) dtype.maxLong()) : ANY;
  }

  /** Whole numbers, −0 not among them. */
  public static Span whole(float least, float most) {
    return new Span(least, most, false, false, true, 1);
  }

  /** Numbers of which the least and greatest are known, −0 not among them. */
  public static Span between(float least, float most) {
    return new Span(least, most, false, false, false, 0);
  }

  /** Whether it is a number that can be added and multiplied without overflow. */
  public boolean isFinite() {
    return !nan && Math.max(Math.abs(least), Math.abs(most)) <= FAR;
  }

  /** Whether it is a number between two others. */
  public boolean isWithin(double low, double high) {
    return !nan && least >= low && most <= high;
  }

  /** Whether it is a number of an integer type, and not −0. */
  boolean isOf(DType type) {
    return whole && !minusZero && isWithin((double) type.minLong(), (double) type.maxLong());
  }

  /** Whether it is 0, greater, or no number, and never −0. */
  public boolean isUnsigned() {
    return least >= 0 && !minusZero;
  }

  private boolean hasZero() {
    return least <= 0 && most >= 0;
  }

  Span plus(Span b) {
    return corners(Op.ADD, b, minusZero && b.minusZero, difference(b));
  }

  Span minus(Span b) {
    return corners(Op.SUB, b, minusZero && b.hasZero(), difference(b));
  }

  /** A difference of floats is a multiple of the lower one's last place. */
  private double difference(Span b) {
    return Math.min(tiny, b.tiny) * 0x1p-24;
  }

  Span times(Span b) {
    double smallest = tiny * b.tiny;
    boolean signed = !isUnsigned() || !b.isUnsigned();
    return corners(Op.MUL, b, signed, smallest >= NEAR ? smallest / 2 : 0);
  }

  /** Rounding keeps the order, so that the extremes lie where the operands have theirs. */
  private Span corners(Op op, Span b, boolean minus, double smallest) {
    float[] values = {
      op.apply(least, b.least, 0),
      op.apply(least, b.most, 0),
      op.apply(most, b.least, 0),
      op.apply(most, b.most, 0)
    };
    return made(values, isFinite() && b.isFinite(), minus, whole && b.whole, smallest);
  }

  private static Span made(
      float[] values, boolean finite, boolean minus, boolean exact, double smallest) {
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      low = Math.min(low, value); // NaN stays
      high = Math.max(high, value);
    }
    boolean open = Float.isNaN(low);
    boolean safe = finite && Math.max(Math.abs(low), Math.abs(high)) <= FAR;
    return new Span(
        open ? ANY.least : low,
        open ? ANY.most : high,
        !safe,
        minus,
        exact,
        !safe ? 0 : exact ? 1 : smallest);
  }

  Span fma(Span b, Span c) {
    float[] values = new float[8];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          Math.fma(
              (i & 1) == 0 ? least : most,
              (i & 2) == 0 ? b.least : b.most,
              (i & 4) == 0 ? c.least : c.most);
    }
    double smallest = Math.min(tiny * b.tiny * 0x1p-48, c.tiny * 0x1p-24);
    boolean unsigned = isUnsigned() && b.isUnsigned() && c.isUnsigned();
    boolean minus = smallest >= NEAR ? times(b).minusZero && c.minusZero : !unsigned;
    return made(
        values,
        isFinite() && b.isFinite() && c.isFinite(),
        minus,
        whole && b.whole && c.whole,
        smallest >= NEAR ? smallest : 0);
  }

  /** By a divisor that is not 0. */
  Span dividedBy(Span b) {
    double far = Math.max(Math.abs(least), Math.abs(most)) / b.tiny;
    if (!isFinite() || !b.isFinite() || !(far <= FAR)) {
      return ANY;
    }
    float bound = (float) far;
    boolean unsigned = isUnsigned() && b.least >= 0;
    return new Span(unsigned ? 0 : -bound, bound, false, !unsigned, false, 0);
  }

  Span root() {
    boolean sure = !nan && least >= 0;
    float high = Op.SQRT.apply(Math.max(most, 0), 0, 0);
    return new Span(0, high, !sure, minusZero, false, Math.sqrt(tiny) / 2);
  }

  /** The lesser by the definition of the programs. */
  Span min(Span b) {
    float high = b.nan ? most : Math.min(most, b.most);
    return one(b, Math.min(least, b.least), high, minusZero || b.minusZero);
  }

  /** The greater by the definition of the programs. */
  Span max(Span b) {
    float low = b.nan ? least : Math.max(least, b.least);
    return one(b, low, Math.max(most, b.most), minusZero || (least < 0 && b.minusZero));
  }

  /** The first, where the second is no number. */
  private Span one(Span b, float low, float high, boolean minus) {
    return new Span(low, high, nan, minus, whole && b.whole, Math.min(tiny, b.tiny));
  }

  /** One of the two. */
  Span or(Span b) {
    return new Span(
        Math.min(least, b.least),
        Math.max(most, b.most),
        nan || b.nan,
        minusZero || b.minusZero,
        whole && b.whole,
        Math.min(tiny, b.tiny));
  }

  Span negated() {
    return new Span(-most, -least, nan, hasZero(), whole, tiny);
  }

  Span magnitude() {
    float low = hasZero() ? 0 : Math.min(Math.abs(least), Math.abs(most));
    float high = Math.max(Math.abs(least), Math.abs(most));
    return new Span(low, high, nan, false, whole, tiny);
  }

  /** The same number, of which more is known. */
  Span within(float low, float high) {
    return new Span(Math.max(least, low), Math.min(most, high), nan, minusZero, whole, tiny);
  }

  /** To a whole number in some way. */
  Span rounded(Op op) {
    float low = op.apply(least, 0, 0);
    boolean minus = minusZero || (least < 0 && op != Op.FLOOR);
    return new Span(low, op.apply(most, 0, 0), nan, minus, true, 1);
  }
}
