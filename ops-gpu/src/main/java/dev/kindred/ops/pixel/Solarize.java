// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.Finish;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.program.Hounsfield;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;

/**
 * Inverts what is bright: every value from {@code threshold} on, by {@link Invert}. Measurements
 * are refused.
 *
 * @param threshold in pixel values, at most the white of the picture's type; white itself inverts
 *     what is white
 */
public record Solarize(double threshold) implements ValueOp {

  /** The threshold must be a number. */
  public Solarize {
    if (!Double.isFinite(threshold)) {
      throw new IllegalArgumentException(
          "solarize from %s: give a finite number, in pixel values".formatted(threshold));
    }
  }

  /**
   * @throws IllegalArgumentException if the threshold is above the white of the type
   */
  @Override
  public Num apply(Num x, Range range) {
    if (threshold > range.dtype().max()) {
      throw new IllegalArgumentException(
          "solarize from %s: white of %s is %s; give a threshold in pixel values, at most that"
              .formatted(threshold, range.dtype(), range.dtype().max()));
    }
    double from = range.isWhole() ? Math.ceil(threshold) : threshold;
    return x.isAtLeast(Num.parameter(from)).choose(Invert.of(x, range), x);
  }

  @Override
  public Pixel apply(Hounsfield p) {
    throw Measured.refused(this);
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }
}
