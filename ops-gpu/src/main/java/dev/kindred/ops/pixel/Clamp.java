// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.Finish;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.DType;

/**
 * Keeps every value between two: what is below becomes {@code least}, what is above {@code most}.
 * Measurements too: a CT clamped to [−1024, 3071] loses its metal. Integer pictures keep to the
 * whole numbers between the two.
 *
 * @param least in pixel values
 * @param most in pixel values, not below {@code least}
 */
public record Clamp(double least, double most) implements ValueOp {

  /** The two must be numbers in order. */
  public Clamp {
    if (!(least <= most)) {
      throw new IllegalArgumentException(
          "clamp to [%s, %s]: give the lesser number first".formatted(least, most));
    }
  }

  /**
   * @throws IllegalArgumentException if an integer type has no value between the two
   */
  @Override
  public Num apply(Num x, Range range) {
    if (!range.isWhole()) {
      return x.clamp(Num.parameter(least), Num.parameter(most));
    }
    DType type = range.dtype();
    double from = Math.max(Math.ceil(least), (double) type.minLong());
    double to = Math.min(Math.floor(most), (double) type.maxLong());
    if (from > to) {
      throw new IllegalArgumentException(
          "clamp to [%s, %s]: no %s lies between; give bounds in pixel values"
              .formatted(least, most, type));
    }
    return x.clamp(Num.parameter(from), Num.parameter(to));
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }
}
