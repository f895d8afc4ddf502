// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.label;

import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;

/** One number with its unit: the target of a regression, such as an age or a length. */
public final class Scalar extends Amounts {
  private final double value;
  private final String unit;

  private Scalar(double value, String unit) {
    this.value = value;
    this.unit = unit;
  }

  /** A mere number; NaN is one that is not known. */
  public static Scalar of(double value) {
    return new Scalar(value, "");
  }

  /**
   * A number of a unit.
   *
   * @param unit its short name, such as {@code mm}; empty for a mere number
   */
  public static Scalar of(double value, String unit) {
    return new Scalar(value, unit);
  }

  /** The number. */
  public double value() {
    return value;
  }

  @Override
  public String unit() {
    return unit;
  }

  /** Another number of the same unit. */
  public Scalar withValue(double other) {
    return new Scalar(other, unit);
  }

  /** The number as a tensor f64 without axes. */
  @Override
  public Tensor amounts() {
    return Tensor.of(new double[] {value}).reshape();
  }

  @Override
  protected Scalar copyWith(Tensor amounts) {
    if (amounts.shape().count() != 1) {
      throw new IllegalArgumentException(
          this + " with " + amounts + ": a scalar is one number; reduce it first");
    }
    return withValue(amounts.getDouble(0));
  }

  /** The same unit and a value that differs by no more than the tolerance; NaN is close to NaN. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof Scalar that
        && unit.equals(that.unit)
        && (Double.compare(value, that.value) == 0 || Math.abs(value - that.value) <= tolerance);
  }

  /** The same unit and bits: NaN equals NaN, and 0.0 differs from −0.0. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Scalar that
        && unit.equals(that.unit)
        && Double.compare(value, that.value) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(value) + unit.hashCode();
  }

  /** Value and unit: {@code 12.5 mm}. */
  @Override
  public String toString() {
    return unit.isEmpty() ? Double.toString(value) : value + " " + unit;
  }
}
