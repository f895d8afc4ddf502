// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.function.Function;

/**
 * A symbolic float32: a number that every pixel will have. Its methods compute nothing; they
 * remember the operation, and each operation will round once.
 *
 * <p><b>Plain Java numbers are parameters</b>: {@code x.times(factor)} takes {@code factor} as a
 * number of this draw, rounded to a float, and the next draw with another factor runs the same
 * compiled program. A number that belongs to the operation itself, such as the weight of red in
 * grey, is a constant: {@code x.times(Num.of(0.2989f))}. Both give the same values; constants can
 * be folded, and every other constant is another program to compile.
 *
 * <p>Immutable. Equality is identity, since comparing numbers gives a {@link Bool}: {@link #is}.
 */
public final class Num {
  /** Channels of most pictures. */
  private static final Num[] INPUTS = {made(0), made(1), made(2), made(3)};

  private final Node node;
  private final Recording draw;

  /**
   * @param draw what the parameters and tables below are of
   */
  Num(Node node, Recording draw) {
    this.node = node;
    this.draw = draw;
  }

  /** The number of an operation on others. */
  static Num of(Op op, Num a) {
    return new Num(Node.of(op, a.node, null, null), a.draw);
  }

  /** The number of an operation on others. */
  static Num of(Op op, Num a, Num b) {
    Recording both = Recording.both(a.draw, b.draw);
    return both == null
        ? new Num(Node.of(op, a.loose(), b.loose(), null), Recording.NONE)
        : new Num(Node.of(op, a.node, b.node, null), both);
  }

  /** The number of an operation on others. */
  static Num of(Op op, Num a, Num b, Num c) {
    Recording both = Recording.both(a.draw, b.draw);
    Recording all = both == null ? null : Recording.both(both, c.draw);
    return all == null
        ? new Num(Node.of(op, a.loose(), b.loose(), c.loose()), Recording.NONE)
        : new Num(Node.of(op, a.node, b.node, c.node), all);
  }

  /** The number of a channel of the pixel as an operation finds it. */
  static Num input(int channel) {
    return channel < INPUTS.length ? INPUTS[channel] : made(channel);
  }

  private static Num made(int channel) {
    return new Num(Node.leaf(Op.INPUT, channel), Recording.NONE);
  }

  private static Num leaf(Op op) {
    return new Num(Node.leaf(op, 0), Recording.NONE);
  }

  /** A constant: part of the operation, the same for every draw. */
  public static Num of(float value) {
    return new Num(Node.constant(value), Recording.NONE);
  }

  /** A parameter: a number of this draw, which may be another for the next picture. */
  public static Num parameter(double value) {
    return Recording.parameter((float) value);
  }

  /** The column of the pixel in the result, from 0; its centre lies half a pixel further. */
  public static Num column() {
    return leaf(Op.COLUMN);
  }

  /** The row of the pixel in the result, from 0; its centre lies half a pixel further. */
  public static Num row() {
    return leaf(Op.ROW);
  }

  /** How much of the pixel lies inside the input, 0 to 1; 1 where nothing was moved. */
  public static Num coverage() {
    return leaf(Op.COVERAGE);
  }

  /**
   * A random number in [0, 1), another for each pixel, by {@link Noise}.
   *
   * @param key decides all draws of a picture; its lower 48 bits count
   * @param stream tells the draws of one pixel apart, at least 0 and below 2^16
   */
  public static Num noise(long key, int stream) {
    Num low = parameter((double) (key & 0xFF_FFFF));
    Num high = parameter((double) (key >>> 24 & 0xFF_FFFF));
    return new Num(Node.noise(low.node, high.node, stream), low.draw);
  }

  /** This number plus another. */
  public Num plus(Num other) {
    return binary(Op.ADD, other);
  }

  /** This number plus a parameter. */
  public Num plus(double parameter) {
    return plus(parameter(parameter));
  }

  /** This number minus another. */
  public Num minus(Num other) {
    return binary(Op.SUB, other);
  }

  /** This number minus a parameter. */
  public Num minus(double parameter) {
    return minus(parameter(parameter));
  }

  /** This number times another. */
  public Num times(Num other) {
    return binary(Op.MUL, other);
  }

  /** This number times a parameter. */
  public Num times(double parameter) {
    return times(parameter(parameter));
  }

  /** This number divided by another, correctly rounded. */
  public Num dividedBy(Num other) {
    return binary(Op.DIV, other);
  }

  /** This number divided by a parameter, correctly rounded. */
  public Num dividedBy(double parameter) {
    return dividedBy(parameter(parameter));
  }

  /** {@code this · factor + addend}, rounded once. */
  public Num fma(Num factor, Num addend) {
    return of(Op.FMA, this, factor, addend);
  }

  /** The lesser: {@code b < a ? b : a}. */
  public Num min(Num other) {
    return binary(Op.MIN, other);
  }

  /** The greater: {@code b > a ? b : a}. */
  public Num max(Num other) {
    return binary(Op.MAX, other);
  }

  /** Not below {@code least}, then not above {@code most}; what is no number stays so. */
  public Num clamp(Num least, Num most) {
    return max(least).min(most);
  }

  /** With the other sign. */
  public Num negated() {
    return unary(Op.NEG);
  }

  /** Without the sign. */
  public Num abs() {
    return unary(Op.ABS);
  }

  /** The largest whole number that is not greater. */
  public Num floor() {
    return unary(Op.FLOOR);
  }

  /** The smallest whole number that is not less. */
  public Num ceil() {
    return unary(Op.CEIL);
  }

  /** The nearest whole number, halves to the even one. */
  public Num rint() {
    return unary(Op.RINT);
  }

  /** The whole number towards zero. */
  public Num trunc() {
    return unary(Op.TRUNC);
  }

  /** The square root, correctly rounded. */
  public Num sqrt() {
    return unary(Op.SQRT);
  }

  /** {@code e} to this power, by {@link Transcendentals#exp}. */
  public Num exp() {
    return Transcendentals.exp(this);
  }

  /** The natural logarithm, by {@link Transcendentals#log}. */
  public Num log() {
    return Transcendentals.log(this);
  }

  /** This number to a power, by {@link Transcendentals#pow}. */
  public Num pow(Num exponent) {
    return Transcendentals.pow(this, exponent);
  }

  /** This number to the power of a parameter. */
  public Num pow(double parameter) {
    return pow(parameter(parameter));
  }

  /** The sine of an angle in radians, by {@link Transcendentals#sin}. */
  public Num sin() {
    return Transcendentals.sin(this);
  }

  /** The cosine of an angle in radians, by {@link Transcendentals#cos}. */
  public Num cos() {
    return Transcendentals.cos(this);
  }

  /** Whether this is less. */
  public Bool isBelow(Num other) {
    return truth(Op.LT, other);
  }

  /** Whether this is less or equal. */
  public Bool isAtMost(Num other) {
    return truth(Op.LE, other);
  }

  /** Whether this is greater. */
  public Bool isAbove(Num other) {
    return other.isBelow(this);
  }

  /** Whether this is greater or equal. */
  public Bool isAtLeast(Num other) {
    return other.isAtMost(this);
  }

  /** Whether both are the same number; 0 and −0 are. */
  public Bool is(Num other) {
    return truth(Op.EQ, other);
  }

  /** Whether this is not a number. */
  public Bool isNan() {
    return is(this).not();
  }

  /** The entry of a table at this number, cut to a whole one and clamped to the table. */
  public Num in(Table table) {
    return table.at(this);
  }

  /**
   * What a pass over all pixels finds of this number, the same for the whole picture. It costs that
   * pass: the pixels are read twice.
   */
  public Num over(Reduction reduction) {
    return new Num(Node.statistic(reduction, node), draw);
  }

  /** The mean of this number over all pixels. */
  public Num mean() {
    return over(Reduction.MEAN);
  }

  /**
   * The value below which so many hundredths of this number over all pixels lie, by {@link
   * Reduction.Percentile}: exact, NumPy's linear definition.
   *
   * @param percent from 0 to 100, part of the operation
   */
  public Num percentile(double percent) {
    return over(new Reduction.Percentile(percent / 100));
  }

  /** This number after a function, so that chains read from left to right. */
  public Num then(Function<Num, Num> function) {
    return function.apply(this);
  }

  Node node() {
    return node;
  }

  Recording draw() {
    return draw;
  }

  /** The same number without its draw: what was of it holds its numbers itself. */
  Node loose() {
    return draw.loose(node);
  }

  Num unary(Op op) {
    return of(op, this);
  }

  private Num binary(Op op, Num other) {
    return of(op, this, other);
  }

  private Bool truth(Op op, Num other) {
    return new Bool(of(op, this, other));
  }

  @Override
  public String toString() {
    return node.toString();
  }
}
