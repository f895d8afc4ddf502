// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.Finish;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.program.Hounsfield;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Table;
import dev.kindred.semtypes.DType;

/**
 * Spreads the values of every channel so that each part of the range holds as many pixels: by the
 * table of PIL's {@code ImageOps.equalize}, from the histogram of the channel. Other types than u8
 * are equalised in its 256 levels. A channel with fewer than 255 pixels beside those of its
 * greatest value stays as it is. It costs a look at the picture before. Measurements are refused.
 */
public record Equalize() implements ValueOp {
  private static final int LEVELS = 256;

  @Override
  public Num apply(Num x, Range range) {
    Num level = range.converted(x, DType.U8);
    Num spread = level.in(Table.ofHistogram(level, LEVELS, Equalize::entries));
    return Range.of(DType.U8).converted(spread, range.dtype());
  }

  /** {@code (the pixels below + half a step) / step}, in whole numbers, at most white. */
  private static float[] entries(long[] counts) {
    long step = (total(counts) - lastOf(counts)) / (LEVELS - 1);
    float[] entries = new float[LEVELS];
    long below = 0;
    for (int k = 0; k < LEVELS; k++) {
      entries[k] = step == 0 ? k : Math.min(LEVELS - 1, (below + step / 2) / step);
      below += counts[k];
    }
    return entries;
  }

  private static long total(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  /** How often the greatest value occurs. */
  private static long lastOf(long[] counts) {
    for (int k = LEVELS - 1; k > 0; k--) {
      if (counts[k] > 0) {
        return counts[k];
      }
    }
    return counts[0];
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
