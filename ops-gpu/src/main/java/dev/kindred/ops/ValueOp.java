// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.ops.program.Channels;
import dev.kindred.ops.program.Gray;
import dev.kindred.ops.program.Hounsfield;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Rgb;

/** A {@link PixelOp} that treats every number of a pixel by itself and in the same way. */
public interface ValueOp extends PixelOp {

  /**
   * One number after this operation.
   *
   * @param range what the number means
   */
  Num apply(Num x, Range range);

  @Override
  default Pixel apply(Rgb p) {
    return p.each(x -> apply(x, p.range()));
  }

  @Override
  default Pixel apply(Gray p) {
    return p.each(x -> apply(x, p.range()));
  }

  @Override
  default Pixel apply(Hounsfield p) {
    return p.each(x -> apply(x, p.range()));
  }

  @Override
  default Pixel apply(Channels p) {
    return p.each(x -> apply(x, p.range()));
  }
}
