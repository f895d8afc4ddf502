// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.Border;
import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.map.Cubic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sixteen pixels around the point, as {@link Cubic} defines them. */
final class SixteenTaps implements Sampler {
  private static final float A = -0.75f;

  private final PtxWriter ptx;
  private final Source source;
  private final Axis.Pairing axes;
  private final PixelKernel kernel;
  private final Blend blend;

  /**
   * @param axes where the pixels come from, also beyond the edges
   */
  SixteenTaps(PtxWriter ptx, Source source, Item item, Axis.Pairing axes, PixelKernel kernel) {
    this.ptx = ptx;
    this.source = source;
    this.axes = axes;
    this.kernel = kernel;
    this.blend = new Blend(ptx, item, kernel);
  }

  /**
   * One of the four along an axis.
   *
   * @param inside whether it is there; empty for certainly
   * @param weight 0 where it is not
   */
  private record Tap(I32 at, Optional<Bool> inside, F32 weight) {}

  @Override
  public Sample at(int lane) {
    List<Tap> across = taps(axes.columns().points().apply(lane), source.width);
    List<Tap> down = taps(axes.rows().points().apply(lane), source.height);
    F32 coverage = ptx.multiply(sum(across), sum(down));
    return new Sample(
        Sampler.values(kernel.channels(), c -> blend.finished(sum(across, down, c), coverage, c)),
        coverage);
  }

  private List<Tap> taps(Axis.Point point, I32 size) {
    F32 whole = ptx.wholeBelow(point.offset());
    F32 f = ptx.subtract(point.offset(), whole);
    F32 g = ptx.subtract(F32.of(1), f);
    List<F32> weights = List.of(outer(f, g), inner(f), inner(g), outer(g, f));
    I32 first = ptx.add(ptx.add(point.index(), ptx.toInt(whole)), I32.of(-1));
    Border border = kernel.sampling().border();
    List<Tap> taps = new ArrayList<>();
    for (int tap = 0; tap < Cubic.TAPS; tap++) {
      I32 at = tap == 0 ? first : ptx.add(first, I32.of(tap));
      @Nullable Bool inside = border == Border.CONSTANT ? ptx.isWithin(at, size) : point.seen();
      F32 weight = weights.get(tap);
      taps.add(
          new Tap(
              new Beyond(ptx, border).inside(at, size),
              Optional.ofNullable(inside),
              inside == null ? weight : ptx.select(inside, weight, F32.of(0))));
    }
    return taps;
  }

  /** {@code a·f·g·g}. */
  private F32 outer(F32 f, F32 g) {
    return ptx.multiply(ptx.multiply(ptx.multiply(f, F32.of(A)), g), g);
  }

  private F32 inner(F32 d) {
    F32 slope = ptx.fma(d, F32.of(A + 2), F32.of(-(A + 3)));
    return ptx.fma(ptx.multiply(d, d), slope, F32.of(1));
  }

  private F32 sum(List<Tap> taps) {
    F32 sum = taps.getFirst().weight;
    for (Tap tap : taps.subList(1, taps.size())) {
      sum = ptx.add(sum, tap.weight);
    }
    return sum;
  }

  private F32 sum(List<Tap> across, List<Tap> down, int channel) {
    F32 sum = ptx.multiply(row(across, down.getFirst(), channel), down.getFirst().weight);
    for (Tap tap : down.subList(1, down.size())) {
      sum = ptx.fma(row(across, tap, channel), tap.weight, sum);
    }
    return sum;
  }

  private F32 row(List<Tap> across, Tap down, int channel) {
    F32 sum = ptx.multiply(value(across.getFirst(), down, channel), across.getFirst().weight);
    for (Tap tap : across.subList(1, across.size())) {
      sum = ptx.fma(value(tap, down, channel), tap.weight, sum);
    }
    return sum;
  }

  private F32 value(Tap across, Tap down, int channel) {
    @Nullable Bool inside =
        across.inside.isEmpty() || down.inside.isEmpty()
            ? null
            : ptx.and(across.inside.get(), down.inside.get());
    return source.value(inside, source.at(down.at, across.at), 0, channel);
  }
}
