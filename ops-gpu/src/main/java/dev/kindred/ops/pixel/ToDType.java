// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.Finish;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.DType;

/**
 * The same picture in another element type, white staying white: {@link
 * dev.kindred.semtypes.Tensor#scaledTo}. Measurements keep their numbers, as far as the type can
 * hold them: {@link dev.kindred.semtypes.Tensor#castTo}.
 *
 * @param dtype the type of the result
 */
public record ToDType(DType dtype) implements ValueOp {

  @Override
  public Num apply(Num x, Range range) {
    DType from = range.dtype();
    if (range.measured()) {
      return dtype.isInteger() ? held(x.trunc()) : x;
    }
    if (!dtype.isInteger()) {
      return from.isInteger() ? x.times(range.unit()) : x;
    }
    return held(from.isInteger() ? shifted(x, from) : quantised(x));
  }

  private Num quantised(Num x) {
    return x.times(Num.of((float) (dtype.max() + 0.999))).floor();
  }

  /** Between integers the bits are shifted; what the other type cannot hold is clamped first. */
  private Num shifted(Num x, DType from) {
    Num bounded = from.isSigned() && !dtype.isSigned() ? x.max(Num.of(0)) : x;
    int more = dtype.valueBits() - from.valueBits();
    Num moved = bounded.times(Num.of(Math.scalb(1f, more)));
    return more < 0 ? moved.floor() : moved;
  }

  private Num held(Num x) {
    return x.clamp(Num.of((float) dtype.minLong()), Num.of((float) dtype.maxLong()));
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }

  @Override
  public DType out(DType in) {
    return dtype;
  }
}
