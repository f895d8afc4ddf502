// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.semtypes.DType;

/** Pixels away from, or towards, the mean of those around, as {@code Sharpness} defines it. */
final class Sharpened implements Sampler {
  private final PtxWriter ptx;
  private final Source source;
  private final Item item;
  private final Spot spot;
  private final PixelKernel kernel;
  private final Blend blend;
  private final Bool innerRow;
  private final boolean measured;

  /** For pictures of three rows and columns at least. */
  Sharpened(PtxWriter ptx, Source source, Item item, Spot spot, PixelKernel kernel) {
    this.ptx = ptx;
    this.source = source;
    this.item = item;
    this.spot = spot;
    this.kernel = kernel;
    this.blend = new Blend(ptx, item, kernel);
    this.innerRow = isInner(spot.y(), source.height);
    this.measured = kernel.sampling().placing() == Sampling.Placing.SHARPENED_MEASURED;
  }

  private Bool isInner(I32 at, I32 size) {
    return ptx.isWithin(ptx.add(at, I32.of(-1)), ptx.add(size, I32.of(-2)));
  }

  @Override
  public Sample at(int lane) {
    I32 column = spot.inside(ptx, lane, source.width);
    Bool inner = ptx.and(innerRow, isInner(column, source.width));
    Source.Place middle = source.at(spot.y(), column);
    Source.Place above = source.at(ptx.add(spot.y(), I32.of(-1)), column);
    Source.Place below = source.below(middle);
    return new Sample(
        Sampler.values(
            kernel.channels(),
            c -> {
              F32 x = source.value(null, middle, 0, c);
              F32 up = row(inner, above, c);
              F32 low = row(inner, below, c);
              F32 sides =
                  ptx.add(source.value(inner, middle, -1, c), source.value(inner, middle, 1, c));
              F32 around = ptx.add(ptx.add(up, low), sides);
              F32 mean = rounded(ptx.divide(ptx.fma(x, F32.of(5), around), F32.of(13)));
              F32 apart = ptx.fma(ptx.subtract(mean, x), item.single(0), x);
              return finished(ptx.select(inner, apart, x));
            }),
        F32.of(1));
  }

  private F32 row(Bool inner, Source.Place place, int channel) {
    F32 two =
        ptx.add(source.value(inner, place, -1, channel), source.value(inner, place, 0, channel));
    return ptx.add(two, source.value(inner, place, 1, channel));
  }

  private boolean isWhole() {
    return kernel.in().isInteger() && !measured;
  }

  private F32 rounded(F32 mean) {
    return isWhole() ? ptx.nearestWhole(mean) : mean;
  }

  /** From black to white, and cut for integers; what is no number stays. */
  private F32 finished(F32 value) {
    if (measured) {
      return blend.rounded(value);
    }
    DType dtype = kernel.in();
    F32 white = F32.of((float) dtype.max());
    // Makes −0 to 0.
    F32 plain = ptx.add(value, F32.of(0));
    F32 raised = ptx.select(ptx.isLess(plain, F32.of(0)), F32.of(0), plain);
    F32 lowered = ptx.select(ptx.isLess(white, raised), white, raised);
    return isWhole() ? ptx.wholePart(lowered) : lowered;
  }
}
