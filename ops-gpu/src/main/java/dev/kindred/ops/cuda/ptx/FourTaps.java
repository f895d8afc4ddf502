// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.Border;
import dev.kindred.ops.cuda.ptx.Axis.Pair;
import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I32;
import org.jspecify.annotations.Nullable;

/** The four pixels around the point, as {@link dev.kindred.ops.map.Taps} defines them. */
final class FourTaps implements Sampler {
  private final PtxWriter ptx;
  private final Source source;
  private final Axis columns;
  private final Axis rows;
  private final int channels;
  private final Blend blend;
  private final @Nullable Bool wide;
  private final @Nullable Bool high;
  private final @Nullable Bool both;
  private final Source.@Nullable Place anchor;

  FourTaps(PtxWriter ptx, Source source, Item item, Axis.Pairing axes, PixelKernel kernel) {
    this.ptx = ptx;
    this.source = source;
    this.columns = axes.columns();
    this.rows = axes.rows();
    this.channels = kernel.channels();
    this.blend = new Blend(ptx, item, kernel);
    boolean near =
        kernel.ordinary()
            && kernel.sampling().placing() == Sampling.Placing.AFFINE
            && kernel.sampling().border() == Border.CONSTANT;
    // An ordinary picture has two of each.
    this.wide = near ? null : ptx.isLess(I32.of(1), source.width);
    this.high = near ? null : ptx.isLess(I32.of(1), source.height);
    this.both = wide == null || high == null ? null : ptx.and(wide, high);
    this.anchor = near ? source.at(rows.index(), columns.index()) : null;
  }

  @Override
  public Sample at(int lane) {
    Pair across = pair(columns, lane, source.width, wide);
    Pair down = pair(rows, lane, source.height, high);
    Source.Place above =
        anchor == null
            ? source.at(down.first(), across.first())
            : source.from(anchor, down.first(), across.first());
    Source.Place below = source.below(above);
    F32 coverage =
        ptx.multiply(ptx.add(across.near(), across.far()), ptx.add(down.near(), down.far()));
    return new Sample(
        Sampler.values(
            channels,
            c -> {
              F32 upper = row(across, null, above, wide, c);
              F32 lower = row(across, high, below, both, c);
              return blend.finished(blend(down, upper, lower), coverage, c);
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
}
