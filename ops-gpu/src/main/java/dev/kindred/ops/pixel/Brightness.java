// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Range;
import java.util.Optional;

/**
 * Multiplies every value: {@code clamp(x · factor)} to the range of the type.
 *
 * @param factor 0 gives black, 1 changes nothing
 */
public record Brightness(double factor) implements ValueOp {

  /** The factor must be a number and not negative. */
  public Brightness {
    Factors.requireUsable("brightness", factor);
  }

  @Override
  public Num apply(Num x, Range range) {
    return x.times(factor);
  }

  @Override
  public Optional<PixelOp> inverse() {
    return Factors.reciprocal(factor).map(Brightness::new);
  }
}
