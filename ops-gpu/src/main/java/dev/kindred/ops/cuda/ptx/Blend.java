// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.Interpolation;
import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.semtypes.DType;

/** What becomes of a weighted sum of pixels: the outside has its share, and it may be rounded. */
record Blend(PtxWriter ptx, Item item, PixelKernel kernel) {

  /**
   * The value of a channel.
   *
   * @param coverage the sum of the weights of the pixels that are inside
   */
  F32 finished(F32 sum, F32 coverage, int channel) {
    return rounded(withOutside(sum, coverage, channel));
  }

  private F32 withOutside(F32 sum, F32 coverage, int channel) {
    return switch (kernel.sampling().outside()) {
      case ZERO -> sum;
      case FILL -> {
        F32 fill = item.outside(channel);
        yield ptx.fma(coverage, ptx.subtract(sum, fill), fill);
      }
      case VALUE -> ptx.fma(ptx.subtract(F32.of(1), coverage), item.outside(channel), sum);
    };
  }

  /** A value as it is stored, if that is asked for before anything else happens to it. */
  F32 rounded(F32 value) {
    DType in = kernel.in();
    if (!in.isInteger() || !kernel.sampling().rounded()) {
      return value;
    }
    F32 whole = ptx.round(value);
    // Positive weights and no outside: no value is further out than by rounding.
    boolean near =
        kernel.sampling().outside() == Sampling.Outside.ZERO
            && kernel.sampling().interpolation() == Interpolation.BILINEAR;
    return near ? whole : ptx.clamp(whole, (float) in.minLong(), (float) in.maxLong());
  }
}
