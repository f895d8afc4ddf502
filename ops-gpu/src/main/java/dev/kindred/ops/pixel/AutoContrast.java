// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.ValueOp;
import dev.kindred.ops.program.Hounsfield;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Reduction;

/**
 * Stretches every channel over the whole range of the type: its least value becomes black, its
 * greatest white, or for integers one less where a float rounds down, as in torchvision. {@code (x
 * − min) / ((max − min) · (1 / white))}, clamped and cut for integers; a channel of one value
 * stays. It costs a look at the picture before. Measurements are refused.
 */
public record AutoContrast() implements ValueOp {

  @Override
  public Num apply(Num x, Range range) {
    Num least = x.over(Reduction.MIN);
    Num most = x.over(Reduction.MAX);
    Num extent = most.minus(least).times(range.unit());
    Num stretched = x.minus(least).dividedBy(extent);
    return most.is(least).choose(x, stretched);
  }

  @Override
  public Pixel apply(Hounsfield p) {
    throw Measured.refused(this);
  }
}
