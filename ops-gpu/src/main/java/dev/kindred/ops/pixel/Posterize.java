// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.Finish;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.program.Hounsfield;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;

/**
 * Keeps so many bits of every value, the highest ones: {@code 2^bits} levels are left. Of floats,
 * {@code floor(x · 2^bits)}, clamped to the levels, divided by {@code 2^bits}. The sign bit of i16
 * is not kept, as in torchvision. Measurements are refused.
 *
 * @param bits 0 to 16; as many as the type has, or more, change nothing
 */
public record Posterize(int bits) implements ValueOp {
  private static final int MOST = 16;

  /** The bits must be those of a picture. */
  public Posterize {
    if (bits < 0 || bits > MOST) {
      throw new IllegalArgumentException(
          "posterize to %d bits: give 0 to %d".formatted(bits, MOST));
    }
  }

  @Override
  public Num apply(Num x, Range range) {
    return range.isWhole() ? masked(x, range) : levelled(x);
  }

  private Num masked(Num x, Range range) {
    int dropped = range.dtype().valueBits() - bits;
    if (dropped <= 0) {
      return x;
    }
    Num bare = x;
    if (range.dtype().isSigned()) {
      bare = x.isBelow(Num.of(0)).choose(x.minus(Num.of((float) range.dtype().minLong())), x);
    }
    double step = Math.scalb(1.0, dropped);
    return bare.times(1 / step).floor().times(step);
  }

  private Num levelled(Num x) {
    double levels = Math.scalb(1.0, bits);
    Num most = Num.parameter(levels - 1);
    return x.times(levels).floor().clamp(Num.of(0), most).times(1 / levels);
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
