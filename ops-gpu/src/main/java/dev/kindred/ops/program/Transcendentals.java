// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

/**
 * Exponentials, logarithms, powers and sines as fixed polynomials of {@link Op#FMA}s, so that every
 * engine gives the same bytes. Coefficients after Cephes (S. Moshier, expf.c, logf.c, sinf.c).
 */
final class Transcendentals {
  private static final Num ZERO = Num.of(0);
  private static final Num ONE = Num.of(1);
  private static final Num HALF = Num.of(0.5f);
  private static final Num NAN = Num.of(Float.NaN);
  private static final Num INFINITY = Num.of(Float.POSITIVE_INFINITY);

  /** ln 2 in two parts: the first has few bits, so that small multiples of it are exact. */
  private static final Num LN2_HIGH = Num.of(0.693359375f);

  private static final Num LN2_LOW = Num.of(-2.12194440e-4f);

  private Transcendentals() {}

  /** {@code e^x}, within 2 units in the last place; 0 below −104 and infinite above 88.8. */
  static Num exp(Num x) {
    Num bounded = x.clamp(Num.of(-104), Num.of(89));
    Num n = bounded.times(Num.of(1.44269504088896341f)).rint();
    Num r = n.negated().fma(LN2_LOW, n.negated().fma(LN2_HIGH, bounded));
    Num p =
        polynomial(
            r,
            1.9875691500e-4f,
            1.3981999507e-3f,
            8.3334519073e-3f,
            4.1665795894e-2f,
            1.6666665459e-1f,
            5.0000001201e-1f);
    Num mantissa = p.fma(r.times(r), r).plus(ONE);
    Num half = n.times(HALF).floor();
    return mantissa.times(half.unary(Op.POW2)).times(n.minus(half).unary(Op.POW2));
  }

  /** The natural logarithm, within 2 units in the last place; −∞ of 0, NaN below. */
  static Num log(Num x) {
    Bool tiny = x.isBelow(Num.of(Float.MIN_NORMAL));
    Num scaled = tiny.choose(x.times(Num.of(0x1p24f)), x);
    Num exponent = scaled.unary(Op.EXPONENT).minus(tiny.choose(Num.of(24), ZERO));
    Num mantissa = scaled.unary(Op.MANTISSA);
    Bool upper = mantissa.isAbove(Num.of((float) Math.sqrt(2)));
    Num f = upper.choose(mantissa.times(HALF), mantissa).minus(ONE);
    Num e = upper.choose(exponent.plus(ONE), exponent);
    Num z = f.times(f);
    Num p =
        polynomial(
            f,
            7.0376836292e-2f,
            -1.1514610310e-1f,
            1.1676998740e-1f,
            -1.2420140846e-1f,
            1.4249322787e-1f,
            -1.6668057665e-1f,
            2.0000714765e-1f,
            -2.4999993993e-1f,
            3.3333331174e-1f);
    Num y = e.fma(LN2_LOW, p.times(f).times(z));
    Num tail = z.fma(Num.of(-0.5f), y);
    Num finite = e.fma(LN2_HIGH, f.plus(tail));
    Num positive = x.is(INFINITY).choose(INFINITY, finite);
    Num result = x.is(ZERO).choose(INFINITY.negated(), positive);
    return x.isBelow(ZERO).or(x.isNan()).choose(NAN, result);
  }

  /**
   * {@code x^y = e^(y ln x)} for {@code x ≥ 0}; 1 where {@code y} is 0, {@code x} where {@code y}
   * is 1; NaN for negative {@code x}. The relative error is about {@code 1e-7 · |y ln x|}.
   */
  static Num pow(Num x, Num y) {
    Num power = exp(y.times(log(x)));
    Num zero = x.is(ZERO).and(y.isAbove(ZERO)).choose(ZERO, power);
    Num first = y.is(ONE).choose(x, zero);
    return y.is(ZERO).choose(ONE, first);
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
            Num.of(7.54978995489188e-8f),
            minus.fma(Num.of(4.837512969970703125e-4f), minus.fma(Num.of(1.5703125f), x)));
    Num quarter = n.plus(turns);
    Num phase = quarter.minus(quarter.times(Num.of(0.25f)).floor().times(Num.of(4)));
    Num z = r.times(r);
    Num sine =
        polynomial(z, -1.9515295891e-4f, 8.3321608736e-3f, -1.6666654611e-1f).fma(z.times(r), r);
    Num cosine =
        polynomial(z, 2.443315711809948e-5f, -1.388731625493765e-3f, 4.166664568298827e-2f)
            .fma(z.times(z), z.fma(Num.of(-0.5f), ONE));
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
