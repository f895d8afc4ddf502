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
    return range.converted(x, dtype);
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
