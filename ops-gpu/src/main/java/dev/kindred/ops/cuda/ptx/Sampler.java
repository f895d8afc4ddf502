// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.F64;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.cuda.ptx.Register.I64;
import java.util.ArrayList;
import java.util.List;

/** Reads the values of an output pixel from the source, by the formulas of the CPU engine. */
interface Sampler {
  /** The values at an output column of this thread's row. */
  List<F32> at(I32 x, int channels);

  static Sampler of(Sampling sampling, PtxWriter ptx, Source source, Item item, I32 y) {
    return switch (sampling) {
      case SAME_PLACE -> samePlace(ptx, source, y);
      case NEAREST -> new Nearest(ptx, source, item, Coordinates.of(ptx, item, y));
      case BILINEAR, BILINEAR_FILL ->
          new Bilinear(
              ptx, source, item, Coordinates.of(ptx, item, y), sampling == Sampling.BILINEAR_FILL);
    };
  }

  private static Sampler samePlace(PtxWriter ptx, Source source, I32 y) {
    I64 row = source.row(y);
    return (x, channels) -> {
      Bool inside = ptx.isLess(x, source.width);
      I64 pixel = source.pixel(row, x);
      List<F32> values = new ArrayList<>();
      for (int c = 0; c < channels; c++) {
        values.add(source.value(inside, pixel, c));
      }
      return values;
    };
  }

  /**
   * Where the pixels of an output row come from, as index coordinates: the row's first centre
   * exactly, and from there one fused multiplication per pixel, in doubles.
   */
  record Coordinates(PtxWriter ptx, F64 firstU, F64 firstV, F64 stepU, F64 stepV) {
    static Coordinates of(PtxWriter ptx, Item item, I32 y) {
      F64 row = ptx.add(ptx.toDouble(y), F64.of(0.5));
      F64 stepU = item.matrix(0);
      F64 stepV = item.matrix(3);
      return new Coordinates(
          ptx,
          first(ptx, stepU, item.matrix(1), item.matrix(2), row),
          first(ptx, stepV, item.matrix(4), item.matrix(5), row),
          stepU,
          stepV);
    }

    private static F64 first(PtxWriter ptx, F64 a, F64 b, F64 c, F64 row) {
      F64 linear = ptx.add(ptx.multiply(a, F64.of(0.5)), ptx.multiply(b, row));
      return ptx.subtract(ptx.add(linear, c), F64.of(0.5));
    }

    F64 u(F64 x) {
      return ptx.fma(x, stepU, firstU);
    }

    F64 v(F64 x) {
      return ptx.fma(x, stepV, firstV);
    }
  }

  /** The pixel whose centre is nearest, halves to the even index. */
  record Nearest(PtxWriter ptx, Source source, Item item, Coordinates from) implements Sampler {
    @Override
    public List<F32> at(I32 x, int channels) {
      F64 at = ptx.toDouble(x);
      I32 column = ptx.roundToInt(from.u(at));
      I32 row = ptx.roundToInt(from.v(at));
      Bool inside = ptx.and(ptx.isWithin(column, source.width), ptx.isWithin(row, source.height));
      I64 pixel = source.pixel(source.row(row), column);
      List<F32> values = new ArrayList<>();
      for (int c = 0; c < channels; c++) {
        values.add(ptx.select(inside, source.value(inside, pixel, c), item.outside(c)));
      }
      return values;
    }
  }

  /** The four pixels around the point; those outside count 0. */
  record Bilinear(PtxWriter ptx, Source source, Item item, Coordinates from, boolean fill)
      implements Sampler {
    private static final F32 ONE = F32.of(1);
    private static final F32 ZERO = F32.of(0);
    private static final int TAPS = 4;

    /** One pixel that counts. */
    private record Tap(Bool inside, I64 pixel, F32 share) {}

    @Override
    public List<F32> at(I32 x, int channels) {
      List<Tap> taps = taps(ptx.toDouble(x));
      F32 coverage = ZERO;
      for (Tap tap : taps) {
        coverage = ptx.add(coverage, ptx.select(tap.inside, tap.share, ZERO));
      }
      List<F32> values = new ArrayList<>();
      for (int c = 0; c < channels; c++) {
        values.add(withOutside(sum(taps, c), coverage, item.outside(c)));
      }
      return values;
    }

    private F32 sum(List<Tap> taps, int channel) {
      F32 sum = part(taps.getFirst(), channel);
      for (Tap tap : taps.subList(1, TAPS)) {
        sum = ptx.add(sum, part(tap, channel));
      }
      return sum;
    }

    private F32 part(Tap tap, int channel) {
      return ptx.multiply(source.value(tap.inside, tap.pixel, channel), tap.share);
    }

    private F32 withOutside(F32 sum, F32 coverage, F32 outside) {
      return fill
          ? ptx.add(ptx.multiply(coverage, ptx.subtract(sum, outside)), outside)
          : ptx.add(sum, ptx.multiply(ptx.subtract(ONE, coverage), outside));
    }

    private List<Tap> taps(F64 x) {
      Axis columns = axis(from.u(x), source.width);
      Axis rows = axis(from.v(x), source.height);
      List<Tap> taps = new ArrayList<>();
      for (int tap = 0; tap < TAPS; tap++) {
        int dx = tap & 1;
        int dy = tap >> 1;
        taps.add(
            new Tap(
                ptx.and(columns.inside(dx), rows.inside(dy)),
                source.pixel(source.row(rows.index(dy)), columns.index(dx)),
                ptx.multiply(columns.share(dx), rows.share(dy))));
      }
      return taps;
    }

    private Axis axis(F64 at, I32 size) {
      F64 floor = ptx.floor(at);
      I32 first = ptx.toInt(floor);
      I32 second = ptx.add(first, I32.of(1));
      F32 far = ptx.toFloat(ptx.subtract(at, floor));
      return new Axis(
          List.of(first, second),
          List.of(ptx.isWithin(first, size), ptx.isWithin(second, size)),
          List.of(ptx.subtract(ONE, far), far));
    }

    /** The two indices along one axis. */
    private record Axis(List<I32> indices, List<Bool> insides, List<F32> shares) {
      I32 index(int which) {
        return indices.get(which);
      }

      Bool inside(int which) {
        return insides.get(which);
      }

      F32 share(int which) {
        return shares.get(which);
      }
    }
  }
}
