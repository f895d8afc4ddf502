// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.Axis.Pair;
import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.semtypes.DType;
import org.jspecify.annotations.Nullable;

/** The four pixels around the point, as {@link dev.kindred.ops.map.Taps} defines them. */
final class FourTaps implements Sampler {
  private final PtxWriter ptx;
  private final Source source;
  private final Item item;
  private final Axis columns;
  private final Axis rows;
  private final PixelKernel kernel;
  private final boolean near;
  private final @Nullable Bool wide;
  private final @Nullable Bool high;
  private final @Nullable Bool both;
  private final Source.Place anchor;

  FourTaps(PtxWriter ptx, Source source, Item item, Axis.Pairing axes, PixelKernel kernel) {
    this.ptx = ptx;
    this.source = source;
    this.item = item;
    this.columns = axes.columns();
    this.rows = axes.rows();
    this.kernel = kernel;
    this.near = kernel.ordinary() && kernel.sampling().placing() == Sampling.Placing.AFFINE;
    // An ordinary picture has two of each.
    this.wide = near ? null : ptx.isLess(I32.of(1), source.width);
    this.high = near ? null : ptx.isLess(I32.of(1), source.height);
    this.both = wide == null || high == null ? null : ptx.and(wide, high);
    this.anchor = source.at(rows.index(), columns.index());
  }

  @Override
  public Sample at(int lane) {
    Pair across = pair(columns, lane, source.width, wide);
    Pair down = pair(rows, lane, source.height, high);
    Source.Place above =
        near
            ? source.from(anchor, down.first(), across.first())
            : source.at(down.first(), across.first());
    Source.Place below = source.below(above);
    F32 coverage =
        ptx.multiply(ptx.add(across.near(), across.far()), ptx.add(down.near(), down.far()));
    return new Sample(
        Sampler.values(
            kernel.channels(),
            c -> {
              F32 upper = row(across, null, above, wide, c);
              F32 lower = row(across, high, below, both, c);
              F32 blend = blend(down, upper, lower);
              return rounded(withOutside(blend, coverage, c));
            }),
        coverage);
  }

  /** In an ordinary kernel counted from the anchor. */
  private static Pair pair(Axis axis, int lane, I32 size, @Nullable Bool two) {
    return two == null ? axis.nearPair(lane, size) : axis.pair(lane, size, two);
  }

  private F32 row(
      Pair across, @Nullable Bool left, Source.Place place, @Nullable Bool right, int channel) {
    return blend(
        across, source.value(left, place, 0, channel), source.value(right, place, 1, channel));
  }

  private F32 blend(Pair pair, F32 near, F32 far) {
    return ptx.fma(far, pair.far(), ptx.multiply(near, pair.near()));
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

  private F32 rounded(F32 value) {
    DType in = kernel.in();
    if (!in.isInteger() || !kernel.sampling().rounded()) {
      return value;
    }
    F32 whole = ptx.round(value);
    // Without an outside no value is further out than by rounding.
    return kernel.sampling().outside() == Sampling.Outside.ZERO
        ? whole
        : ptx.clamp(whole, (float) in.minLong(), (float) in.maxLong());
  }
}
