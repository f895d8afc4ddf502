// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.Finish;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.program.Hounsfield;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import java.util.Optional;

/**
 * The negative: {@code white − x}. Of i16 the bits of the magnitude are flipped, as torchvision
 * does, so that negative numbers stay negative. Floats are not clamped. Measurements have no white:
 * they are refused; {@link Rescale} by −1 turns them round.
 */
public record Invert() implements ValueOp {

  @Override
  public Num apply(Num x, Range range) {
    return of(x, range);
  }

  /** The negative of one number. */
  static Num of(Num x, Range range) {
    Num inverted = range.white().minus(x);
    if (!range.isWhole() || !range.dtype().isSigned()) {
      return inverted;
    }
    Num below = Num.of((float) range.dtype().minLong() - 1).minus(x);
    return x.isBelow(Num.of(0)).choose(below, inverted);
  }

  @Override
  public Pixel apply(Hounsfield p) {
    throw Measured.refused(this);
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }

  /** Itself. */
  @Override
  public Optional<PixelOp> inverse() {
    return Optional.of(this);
  }
}
