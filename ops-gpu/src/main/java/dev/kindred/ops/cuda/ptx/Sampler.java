// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.PtxWriter.Whole;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.F64;
import dev.kindred.ops.cuda.ptx.Register.I32;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Reads the values of an output pixel from the source, by the formulas of the CPU engine. */
interface Sampler {
  /** The values of the pixel that lies {@code lane} columns right of this thread's first. */
  List<F32> at(int lane, int channels);

  /**
   * A sampler for the pixels of one thread.
   *
   * @param x this thread's first column
   * @param y its row
   */
  static Sampler of(Sampling sampling, PtxWriter ptx, Source source, Item item, I32 x, I32 y) {
    return switch (sampling) {
      case SAME_PLACE -> samePlace(ptx, source, x, y);
      case NEAREST -> new Nearest(ptx, source, item, Coordinates.of(ptx, item, x, y));
      case BILINEAR, BILINEAR_ON_ZERO, BILINEAR_FILL ->
          new Bilinear(ptx, source, item, Coordinates.of(ptx, item, x, y), sampling);
    };
  }

  private static Sampler samePlace(PtxWriter ptx, Source source, I32 x, I32 y) {
    Source.Place first = source.at(y, x);
    return (lane, channels) -> {
      Bool inside = ptx.isLess(ptx.add(x, I32.of(lane)), source.width);
      return values(channels, c -> source.value(inside, first, lane, c));
    };
  }

  private static List<F32> values(int channels, IntFunction<F32> value) {
    return IntStream.range(0, channels).mapToObj(value).toList();
  }

  /**
   * Where the pixels of an output row come from, as index coordinates: the row's first centre
   * exactly, and from there one fused multiplication per pixel, in doubles.
   */
  record Coordinates(PtxWriter ptx, F64 x, F64 firstU, F64 firstV, F64 stepU, F64 stepV) {
    static Coordinates of(PtxWriter ptx, Item item, I32 x, I32 y) {
      F64 row = ptx.add(ptx.toDouble(y), F64.of(0.5));
      F64 stepU = item.matrix(0);
      F64 stepV = item.matrix(3);
      return new Coordinates(
          ptx,
          ptx.toDouble(x),
          first(ptx, stepU, item.matrix(1), item.matrix(2), row),
          first(ptx, stepV, item.matrix(4), item.matrix(5), row),
          stepU,
          stepV);
    }

    private static F64 first(PtxWriter ptx, F64 a, F64 b, F64 c, F64 row) {
      F64 linear = ptx.add(ptx.multiply(a, F64.of(0.5)), ptx.multiply(b, row));
      return ptx.subtract(ptx.add(linear, c), F64.of(0.5));
    }

    F64 u(int lane) {
      return ptx.fma(column(lane), stepU, firstU);
    }

    F64 v(int lane) {
      return ptx.fma(column(lane), stepV, firstV);
    }

    /** A whole number, so that adding to it is exact. */
    private F64 column(int lane) {
      return lane == 0 ? x : ptx.add(x, F64.of(lane));
    }
  }

  /** The pixel whose centre is nearest, halves to the even index. */
  record Nearest(PtxWriter ptx, Source source, Item item, Coordinates from) implements Sampler {
    @Override
    public List<F32> at(int lane, int channels) {
      Whole column = ptx.nearest(from.u(lane));
      Whole row = ptx.nearest(from.v(lane));
      Bool inside = ptx.and(column.isWithin(source.width), row.isWithin(source.height));
      Source.Place place = source.at(row.index(), column.index());
      return values(
          channels, c -> ptx.select(inside, source.value(inside, place, 0, c), item.outside(c)));
    }
  }

  /** The four pixels around the point; those outside count 0. */
  record Bilinear(PtxWriter ptx, Source source, Item item, Coordinates from, Sampling sampling)
      implements Sampler {
    private static final F32 ONE = F32.of(1);
    private static final F32 ZERO = F32.of(0);
    private static final int TAPS = 4;

    /** One pixel that counts: it lies {@code right} columns right of the place. */
    private record Tap(Bool inside, Source.Place place, int right, F32 share) {}

    /** Along one axis: the lower index, whether it and the next are inside, and their shares. */
    private record Axis(I32 index, List<Bool> insides, List<F32> shares) {}

    @Override
    public List<F32> at(int lane, int channels) {
      List<Tap> taps = taps(lane);
      if (sampling == Sampling.BILINEAR_ON_ZERO) {
        return values(channels, c -> sum(taps, c));
      }
      F32 coverage = coverage(taps);
      return values(channels, c -> withOutside(sum(taps, c), coverage, item.outside(c)));
    }

    private F32 coverage(List<Tap> taps) {
      F32 sum = ZERO;
      for (Tap tap : taps) {
        sum = ptx.add(sum, ptx.select(tap.inside, tap.share, ZERO));
      }
      return sum;
    }

    private F32 sum(List<Tap> taps, int channel) {
      F32 sum = part(taps.getFirst(), channel);
      for (Tap tap : taps.subList(1, TAPS)) {
        sum = ptx.add(sum, part(tap, channel));
      }
      return sum;
    }

    private F32 part(Tap tap, int channel) {
      return ptx.multiply(source.value(tap.inside, tap.place, tap.right, channel), tap.share);
    }

    private F32 withOutside(F32 sum, F32 coverage, F32 outside) {
      return sampling == Sampling.BILINEAR_FILL
          ? ptx.add(ptx.multiply(coverage, ptx.subtract(sum, outside)), outside)
          : ptx.add(sum, ptx.multiply(ptx.subtract(ONE, coverage), outside));
    }

    private List<Tap> taps(int lane) {
      Axis columns = axis(from.u(lane), source.width);
      Axis rows = axis(from.v(lane), source.height);
      Source.Place above = source.at(rows.index, columns.index);
      List<Source.Place> places = List.of(above, source.below(above));
      List<Tap> taps = new ArrayList<>();
      for (int tap = 0; tap < TAPS; tap++) {
        int dx = tap & 1;
        int dy = tap >> 1;
        taps.add(
            new Tap(
                ptx.and(columns.insides.get(dx), rows.insides.get(dy)),
                places.get(dy),
                dx,
                ptx.multiply(columns.shares.get(dx), rows.shares.get(dy))));
      }
      return taps;
    }

    private Axis axis(F64 at, I32 size) {
      Whole lower = ptx.below(at);
      F32 far = ptx.toFloat(ptx.subtract(at, lower.value()));
      return new Axis(
          lower.index(),
          List.of(lower.isWithin(size), lower.next().isWithin(size)),
          List.of(ptx.subtract(ONE, far), far));
    }
  }
}
