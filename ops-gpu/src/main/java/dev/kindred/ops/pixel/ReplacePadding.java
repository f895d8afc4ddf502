// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.Finish;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.dicom.PixelPadding;

/**
 * Puts another value in place of what was never measured, such as the corners around a round field
 * of view (PS3.3 C.7.5.1.1.2), so that neither a blend nor a mean meets a mark as if it were
 * tissue.
 *
 * @param padding the marks, in pixel values
 * @param value what stands for them, in pixel values; rounded for integer types
 */
public record ReplacePadding(PixelPadding padding, double value) implements ValueOp {

  /** The value must be a number. */
  public ReplacePadding {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "replace padding %s to %s by %s: give a finite number"
              .formatted(padding.from(), padding.to(), value));
    }
  }

  @Override
  public Num apply(Num x, Range range) {
    double by = range.isWhole() ? Math.rint(value) : value;
    return x.isAtLeast(Num.parameter(padding.from() - slack(padding.from())))
        .and(x.isAtMost(Num.parameter(padding.to() + slack(padding.to()))))
        .choose(Num.parameter(by), x);
  }

  /** As {@link PixelPadding#contains}: for the rounding of a float that was scaled and back. */
  private static double slack(double value) {
    return 1e-6 * (1 + Math.abs(value));
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }
}
