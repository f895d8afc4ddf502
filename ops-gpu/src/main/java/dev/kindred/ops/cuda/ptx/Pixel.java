// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.semtypes.DType;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The values of one pixel in registers, as floats; for an integer type they are whole numbers of
 * its range.
 *
 * @param channels one value per channel that the thread works on
 * @param dtype what kind of picture they belong to
 */
record Pixel(List<F32> channels, DType dtype) {
  Pixel each(UnaryOperator<F32> step) {
    return new Pixel(channels.stream().map(step).toList(), dtype);
  }

  /**
   * To the nearest value that the type holds, as geometry does.
   *
   * @param clamped false where no value can be further out than by rounding
   */
  Pixel rounded(PtxWriter ptx, boolean clamped) {
    if (!dtype.isInteger()) {
      return this;
    }
    Pixel whole = each(ptx::round);
    return clamped
        ? whole.each(x -> ptx.clamp(x, (float) dtype.minLong(), (float) dtype.maxLong()))
        : whole;
  }
}
