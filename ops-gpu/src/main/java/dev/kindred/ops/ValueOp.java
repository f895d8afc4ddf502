// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;

/** A {@link PixelOp} that treats every number of a pixel by itself and in the same way. */
public interface ValueOp extends AnyPixelOp {

  /**
   * One number after this operation.
   *
   * @param range what the number means
   */
  Num apply(Num x, Range range);

  @Override
  default Pixel any(Pixel p) {
    return p.each(x -> apply(x, p.range()));
  }
}
