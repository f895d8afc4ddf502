// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A pixel of red, green and blue, each from 0 to the white of the range.
 *
 * @param red how much red
 * @param green how much green
 * @param blue how much blue
 */
public record Rgb(Num red, Num green, Num blue, Range range) implements Pixel {
  private static final Num RED_WEIGHT = Num.of(0.2989f);
  private static final Num GREEN_WEIGHT = Num.of(0.587f);
  private static final Num BLUE_WEIGHT = Num.of(0.114f);

  /** The same meaning, other colours. */
  public Rgb with(Num r, Num g, Num b) {
    return new Rgb(r, g, b, range);
  }

  /** Each colour after a function. */
  @Override
  public Rgb each(UnaryOperator<Num> function) {
    return with(function.apply(red), function.apply(green), function.apply(blue));
  }

  /**
   * The grey: {@code 0.2989 r + 0.587 g + 0.114 b} in fused float32, cut to a whole number where
   * only those can be stored and the numbers of this pixel are such.
   */
  public Num gray() {
    Num sum = blue.fma(BLUE_WEIGHT, green.fma(GREEN_WEIGHT, red.times(RED_WEIGHT)));
    return range.isWhole() && range.rounded() ? sum.floor() : sum;
  }

  /**
   * The colours by a matrix: row {@code i} gives the {@code i}-th colour as {@code m0 r + m1 g + m2
   * b}, sums fused from the left.
   *
   * @param rows 3 × 3 constants of the operation
   */
  public Rgb matrix(float[][] rows) {
    if (rows.length != 3 || rows[0].length != 3 || rows[1].length != 3 || rows[2].length != 3) {
      throw new IllegalArgumentException("colour matrix: it needs 3 rows of 3 numbers");
    }
    return with(row(rows[0]), row(rows[1]), row(rows[2]));
  }

  private Num row(float[] weights) {
    return blue.fma(
        Num.of(weights[2]), green.fma(Num.of(weights[1]), red.times(Num.of(weights[0]))));
  }

  /**
   * Between this pixel and another: {@code this · (1 − amount) + other · amount}, the sum fused.
   *
   * @param amount a parameter: 0 is this pixel, 1 the other
   */
  public Rgb mix(Rgb other, double amount) {
    Num much = Num.parameter(amount);
    Num rest = Num.parameter(1 - amount);
    return with(
        other.red.fma(much, red.times(rest)),
        other.green.fma(much, green.times(rest)),
        other.blue.fma(much, blue.times(rest)));
  }

  @Override
  public List<Num> numbers() {
    return List.of(red, green, blue);
  }

  @Override
  public Rgb with(List<Num> numbers) {
    if (numbers.size() != 3) {
      throw new IllegalArgumentException(
          "pixel of 3 channels with %d numbers: give 3".formatted(numbers.size()));
    }
    return with(numbers.get(0), numbers.get(1), numbers.get(2));
  }
}
