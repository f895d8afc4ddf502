// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

/**
 * Exponentials, logarithms, powers and sines as fixed polynomials of {@link Op#FMA}s, so that every
 * engine gives the same bytes. Coefficients after Cephes (S. Moshier, expf.c, logf.c, sinf.c).
 */
final class Transcendentals {
  private static final Num ZERO = Num.of(0);
  private static final Num ONE = Num.of(1);
  private static final Num HALF = Num.of(0.50f);
  private static final Num NAN = Num.of(Float.NaN);
  private static final Num INFINITY = Num.of(Float.POSITIVE_INFINITY);

  /** ln 2 in two parts: the first has few bits, so that small multiples of it are exact. */
  private static final Num LN2_HIGH = Num.of(0.6933594f);

  private static final Num LN2_LOW = Num.of(-2.1219444e-4f);

  private Transcendentals() {}

  /** {@code e^x}, within 2 units in the last place; 0 below −104 and infinite above 88.8. */
  static Num exp(Num x) {
    Num bounded = bounded(x);
    Num n = powerOfTwo(bounded);
    Num r = n.negated().fma(LN2_LOW, n.negated().fma(LN2_HIGH, bounded));
    return scaled(curved(r).fma(r.times(r), r).plus(ONE), n);
  }

  /**
   * {@code e^(x + tail)} of a tail much smaller than the last place of 1, with the rounding errors
   * carried along.
   */
  private static Num exp(Num x, Num tail) {
    Num bounded = bounded(x);
    Num n = powerOfTwo(bounded);
    Num coarse = n.negated().fma(LN2_HIGH, bounded);
    Num r = n.negated().fma(LN2_LOW, coarse);
    Num lost = n.negated().fma(LN2_LOW, coarse.minus(r)).plus(tail);
    Num sum = ONE.plus(r);
    Num error = r.minus(sum.minus(ONE));
    return scaled(sum.plus(curved(r).fma(r.times(r), lost.times(sum)).plus(error)), n);
  }

  private static Num bounded(Num x) {
    return x.clamp(Num.of(-104), Num.of(89));
  }

  private static Num powerOfTwo(Num x) {
    return x.times(Num.of(1.442695f)).rint();
  }

  /** {@code (e^r − 1 − r) / r^2} of a small {@code r}. */
  private static Num curved(Num r) {
    return polynomial(
        r, 1.9875691e-4f, 0.0013981999f, 0.008333452f, 0.041665796f, 0.16666666f, 0.5f);
  }

  private static Num scaled(Num mantissa, Num n) {
    Num half = n.times(HALF).floor();
    return mantissa.times(half.unary(Op.POW2)).times(n.minus(half).unary(Op.POW2));
  }

  /** The natural logarithm, within 2 units in the last place; −∞ of 0, NaN below. */
  static Num log(Num x) {
    Num[] parts = parts(x);
    Num f = parts[0].minus(ONE);
    Num e = parts[1];
    Num z = f.times(f);
    Num p =
        polynomial(
            f,
            0.070376836f,
            -0.1151461f,
            0.116769984f,
            -0.12420141f,
            0.14249323f,
            -0.16668057f,
            0.20000714f,
            -0.24999994f,
            0.3333333f);
    Num y = e.fma(LN2_LOW, p.times(f).times(z));
    Num tail = z.fma(Num.of(-0.50f), y);
    Num finite = e.fma(LN2_HIGH, f.plus(tail));
    Num positive = x.is(INFINITY).choose(INFINITY, finite);
    Num result = x.is(ZERO).choose(INFINITY.negated(), positive);
    return x.isBelow(ZERO).or(x.isNan()).choose(NAN, result);
  }

  /** A mantissa between √½ and √2, and the power of two that goes with it. */
  private static Num[] parts(Num x) {
    Bool tiny = x.isBelow(Num.of(Float.MIN_NORMAL));
    Num scaled = tiny.choose(x.times(Num.of(0x1p24f)), x);
    Num exponent = scaled.unary(Op.EXPONENT).minus(tiny.choose(Num.of(24), ZERO));
    Num mantissa = ZERO.max(scaled).unary(Op.MANTISSA); // of a number in any case
    Bool upper = mantissa.isAbove(Num.of((float) Math.sqrt(2)));
    return new Num[] {
      upper.choose(mantissa.times(HALF), mantissa), upper.choose(exponent.plus(ONE), exponent)
    };
  }

  /**
   * {@code x^y} for {@code x ≥ 0}, within 1 unit in the last place for {@code |y ln x| ≤ 8} and 8
   * beyond: the logarithm is carried as the sum of two floats. 1 where {@code y} is 0, {@code x}
   * where {@code y} is 1; NaN for negative {@code x}.
   */
  static Num pow(Num x, Num y) {
    Num[] log = logInTwo(x);
    Num high = y.times(log[0]);
    Num rounded = y.fma(log[0], high.negated());
    Num low = high.abs().isBelow(Num.of(128)).choose(y.fma(log[1], rounded), ZERO);
    Num power = exp(high, low);
    Num steep = y.isAbove(ZERO).choose(INFINITY, ZERO);
    Num flat = y.isAbove(ZERO).choose(ZERO, INFINITY);
    Num bounded = x.is(ZERO).choose(flat, x.is(INFINITY).choose(steep, power));
    Num known = x.isBelow(ZERO).or(x.isNan()).choose(NAN, bounded);
    return y.is(ZERO).choose(ONE, y.is(ONE).choose(x, known));
  }

  /**
   * The logarithm of a positive finite number as a sum of two, to a relative error of 2^-30: {@code
   * ln m = 2 artanh((m − 1) / (m + 1))}, quotient and sums with their rounding errors (Dekker, A
   * floating-point technique for extending the available precision, 1971).
   */
  private static Num[] logInTwo(Num x) {
    Num[] parts = parts(x);
    Num numerator = parts[0].minus(ONE);
    Num denominator = parts[0].plus(ONE);
    Num lost = parts[0].minus(denominator.minus(ONE));
    Num q = numerator.dividedBy(denominator);
    Num rest = q.negated().fma(lost, q.negated().fma(denominator, numerator));
    Num z = q.times(q);
    Num series = polynomial(z, 2 / 11f, 2 / 9f, 2 / 7f, 2 / 5f, 2 / 3f).times(z).times(q);
    Num twice = q.plus(q);
    Num tail = rest.dividedBy(denominator).times(Num.of(2)).plus(series);
    Num whole = parts[1].times(LN2_HIGH);
    Num sum = whole.plus(twice);
    Num error = twice.minus(sum.minus(whole));
    Num low = parts[1].fma(LN2_LOW, tail).plus(error);
    Num high = sum.plus(low);
    return new Num[] {high, low.minus(high.minus(sum))};
  }

  /** The sine, within 2 units in the last place of 1 for |x| ≤ 8192; coarser beyond. */
  static Num sin(Num x) {
    return ofQuarter(x, ZERO);
  }

  /** The cosine: as {@link #sin}. */
  static Num cos(Num x) {
    return ofQuarter(x, ONE);
  }

  /** The sine of the angle and so many quarter turns. */
  private static Num ofQuarter(Num x, Num turns) {
    Num n = x.times(Num.of((float) (2 / Math.PI))).rint();
    Num minus = n.negated();
    Num r =
        minus.fma(
            Num.of(7.54979e-8f), minus.fma(Num.of(4.837513e-4f), minus.fma(Num.of(1.5703125f), x)));
    Num quarter = n.plus(turns);
    Num phase = quarter.minus(quarter.times(Num.of(0.25f)).floor().times(Num.of(4)));
    Num z = r.times(r);
    Num sine = polynomial(z, -1.9515296e-4f, 0.008332161f, -0.16666655f).fma(z.times(r), r);
    Num cosine =
        polynomial(z, 2.4433157e-5f, -0.0013887316f, 0.041666646f)
            .fma(z.times(z), z.fma(Num.of(-0.50f), ONE));
    Num half = phase.minus(phase.times(HALF).floor().times(Num.of(2)));
    Num value = half.is(ONE).choose(cosine, sine);
    return phase.isAtLeast(Num.of(2)).choose(value.negated(), value);
  }

  /** By Horner's scheme, the highest coefficient first. */
  private static Num polynomial(Num x, float... coefficients) {
    Num sum = Num.of(coefficients[0]);
    for (int i = 1; i < coefficients.length; i++) {
      sum = sum.fma(x, Num.of(coefficients[i]));
    }
    return sum;
  }
}
