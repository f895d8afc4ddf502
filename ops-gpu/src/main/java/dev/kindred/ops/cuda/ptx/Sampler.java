// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I32;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Reads the values of an output pixel from the source, by the formulas of the CPU engine. */
interface Sampler {
  /** The pixel that lies {@code lane} columns right of this thread's first. */
  Sample at(int lane);

  /** The place of a thread's first pixel. */
  record Spot(I32 x, I32 y) {
    /** The column of one of its pixels. */
    I32 column(PtxWriter ptx, int lane) {
      return lane == 0 ? x : ptx.add(x, I32.of(lane));
    }

    /** The same, or the last of the picture for those beyond, which are not stored. */
    I32 inside(PtxWriter ptx, int lane, I32 width) {
      return ptx.least(column(ptx, lane), ptx.add(width, I32.of(-1)));
    }
  }

  /**
   * What was read.
   *
   * @param values one per channel: floats, or bits where the kernel only copies
   * @param coverage how much of the pixel lies inside the input
   */
  record Sample(List<Register> values, F32 coverage) {
    List<F32> floats() {
      return values.stream().map(F32.class::cast).toList();
    }
  }

  /**
   * A sampler for the pixels of one thread.
   *
   * @param x this thread's first column
   * @param y its row
   */
  static Sampler of(PixelKernel kernel, PtxWriter ptx, Source source, Item item, I32 x, I32 y) {
    Sampling sampling = kernel.sampling();
    Reading reading = new Reading(ptx, source, item, kernel.channels(), kernel.copies());
    return switch (sampling.placing()) {
      case SAME -> samePlace(ptx, source, reading, x, y);
      case AFFINE -> around(Axis.of(ptx, item, x, y, kernel.ordinary()), reading, kernel);
      case PROJECTIVE -> around(Perspective.of(ptx, item, x, y), reading, kernel);
      case FIELD -> around(new Given(ptx, item, x, y).field(), reading, kernel);
      case PLACES -> around(new Given(ptx, item, x, y).places(), reading, kernel);
      case INDEX -> {
        Beyond beyond = new Beyond(ptx, sampling.border());
        I32 row = item.integer(5);
        I32 column = item.integer(2);
        yield lane -> {
          I32 at = lane == 0 ? x : ptx.add(x, I32.of(lane));
          I32 c = ptx.multiplyAdd(item.integer(0), at, ptx.multiplyAdd(item.integer(1), y, column));
          I32 r = ptx.multiplyAdd(item.integer(3), at, ptx.multiplyAdd(item.integer(4), y, row));
          return reading.inside(beyond.inside(c, source.width), beyond.inside(r, source.height));
        };
      }
      case WEIGHTED -> new WeightedSums(ptx, source, item, new Spot(x, y), kernel);
      case VOXELS -> Voxels.of(ptx, source, item, new Spot(x, y), reading, kernel);
      case BENT -> new BentVoxels(ptx, source, item, new Spot(x, y), reading, kernel);
      case SUMMED -> new SummedTaps(ptx, source, item, new Spot(x, y), kernel);
      case SHARPENED, SHARPENED_MEASURED ->
          new Sharpened(ptx, source, item, new Spot(x, y), kernel);
      case MEDIAN -> new Median(ptx, source, item, new Spot(x, y), kernel);
      case DILATED, ERODED -> new Morphed(ptx, source, item, new Spot(x, y), kernel);
      case PATCHED -> new Patched(ptx, source, item, new Spot(x, y), kernel);
      case SCALED -> {
        I32 row = scaled(ptx, item, 2, y, source.height);
        yield lane -> {
          I32 at = lane == 0 ? x : ptx.add(x, I32.of(lane));
          return reading.inside(scaled(ptx, item, 0, at, source.width), row);
        };
      }
    };
  }

  /** From the pixels around the places. */
  private static Sampler around(Axis.Pairing places, Reading reading, PixelKernel kernel) {
    Sampling sampling = kernel.sampling();
    PtxWriter ptx = reading.ptx;
    Source source = reading.source;
    Axis.Pairing near = places.folded(ptx, sampling.border(), source);
    return switch (sampling.interpolation()) {
      case NEAREST, NEAREST_EXACT ->
          lane -> reading.inside(near.columns().nearest(lane), near.rows().nearest(lane));
      case BILINEAR -> new FourTaps(ptx, source, reading.item, near, kernel);
      case BICUBIC -> new SixteenTaps(ptx, source, reading.item, places, kernel);
      case AREA -> throw new IllegalStateException("places by area, which only resizes have");
    };
  }

  private static Sampler samePlace(PtxWriter ptx, Source source, Reading reading, I32 x, I32 y) {
    Source.Place first = source.at(y, x);
    return lane -> {
      Bool inside = ptx.isLess(lane == 0 ? x : ptx.add(x, I32.of(lane)), source.width);
      return reading.all(inside, first, lane);
    };
  }

  /** In float32, as the definition is. */
  private static I32 scaled(PtxWriter ptx, Item item, int number, I32 at, I32 size) {
    F32 shifted = ptx.add(ptx.toFloat(at), item.single(number + 1));
    return ptx.least(
        ptx.toInt(ptx.multiply(shifted, item.single(number))), ptx.add(size, I32.of(-1)));
  }

  /** Reads one pixel as it is. */
  record Reading(PtxWriter ptx, Source source, Item item, int channels, boolean bits) {

    /** The pixel at a place, or the outside. */
    Sample inside(I32 column, I32 row) {
      return where(
          ptx.and(ptx.isWithin(column, source.width), ptx.isWithin(row, source.height)),
          column,
          row);
    }

    /** The pixel at a place where the condition holds, else the outside. */
    Sample where(Bool inside, I32 column, I32 row) {
      Source.Place place = source.at(row, column);
      F32 coverage = ptx.select(inside, F32.of(1), F32.of(0));
      return new Sample(
          values(
              channels,
              c ->
                  bits
                      ? chosen(inside, source.bits(inside, place, 0, c), c)
                      : ptx.select(inside, source.value(inside, place, 0, c), item.outside(c))),
          coverage);
    }

    private Register chosen(Bool inside, Register value, int channel) {
      return value instanceof Register.I64 wide
          ? ptx.select(inside, wide, item.outsideLong(channel))
          : ptx.select(inside, (I32) value, item.outsideInt(channel));
    }

    /** The pixel some columns right of a place; it is inside, or not stored. */
    Sample all(Bool inside, Source.Place place, int right) {
      return new Sample(
          values(
              channels,
              c ->
                  bits
                      ? source.bits(inside, place, right, c)
                      : source.value(inside, place, right, c)),
          F32.of(1));
    }
  }

  /** One value per channel. */
  static List<Register> values(int channels, IntFunction<Register> value) {
    return IntStream.range(0, channels).mapToObj(value).toList();
  }
}
