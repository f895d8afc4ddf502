// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.kindred.ops.Chain;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Reindex;
import dev.kindred.ops.Resize;
import dev.kindred.ops.Warp;
import dev.kindred.ops.cuda.ptx.ItemTable;
import dev.kindred.ops.cuda.ptx.Sampling;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pass.ResizedWindow;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjLongConsumer;

/**
 * How a kernel reads its input for a move: which sampling, and the numbers of an item.
 *
 * @param ordinary whether the cheaper forms of the sampling give the same bits
 * @param place sets where an item's pixels come from
 * @param outside what stands outside, one value per channel
 * @param moreBytes room for the numbers of an item of which only the plan knows how many there are;
 *     a multiple of 16
 */
record CudaReading(
    Sampling sampling,
    boolean ordinary,
    ObjLongConsumer<ItemTable> place,
    List<Double> outside,
    long moreBytes) {
  /** Without more numbers. */
  CudaReading(
      Sampling sampling, boolean ordinary, ObjLongConsumer<ItemTable> place, List<Double> outside) {
    this(sampling, ordinary, place, outside, 0);
  }

  /** Keeps an unchangeable copy. */
  CudaReading {
    outside = List.copyOf(outside);
  }

  /** Every pixel at its own place. */
  static CudaReading samePlace(Canvas canvas) {
    boolean ordinary = canvas.width() > 1 && canvas.height() > 1;
    return new CudaReading(Sampling.SAME_PLACE, ordinary, (table, item) -> {}, List.of());
  }

  /** By a move of a picture that is one step. */
  static CudaReading ofPicture(Geometry plan, int channels, double background) {
    return of(plan, false, fill -> list(fill.perChannel(channels, background)), channels);
  }

  /** By a move of a mask, whose names of classes never blend. */
  static CudaReading ofLabels(Geometry plan) {
    return of(plan, true, fill -> List.of((double) fill.label()), 1);
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** What stands outside by a fill. */
  private interface Outside {
    List<Double> of(Fill fill);
  }

  private static CudaReading of(Geometry plan, boolean labels, Outside outside, int channels) {
    return switch (plan) {
      case Reindex copy -> reindex(copy, outside.of(copy.fill()));
      case Resize resize when resize.isExact() -> samePlace(resize.in());
      case Resize resize -> resize(resize, labels, channels);
      case Warp warp when labels || warp.interpolation().copies() ->
          WarpReading.nearest(warp, outside.of(warp.fill()));
      case Warp warp -> WarpReading.blended(warp, outside.of(warp.fill()));
      case Chain chain ->
          ResizedWindow.of(chain)
              .filter(part -> !labels)
              .map(ResizeReading::weighted)
              .orElseThrow(() ->
                  new IllegalArgumentException("move by %s: take its steps".formatted(chain)));
    };
  }

  private static CudaReading reindex(Reindex plan, List<Double> outside) {
    Affine back = plan.forward().inverse();
    // The centre (x + ½, y + ½) comes from a centre; without the halves these are whole numbers.
    int[] numbers = {
      (int) back.a(),
      (int) back.b(),
      (int) Math.floor(back.x(0.5, 0.5)),
      (int) back.d(),
      (int) back.e(),
      (int) Math.floor(back.y(0.5, 0.5))
    };
    return new CudaReading(
        Sampling.index(plan.border()), true, (table, item) -> table.index(item, numbers), outside);
  }

  private static CudaReading resize(Resize plan, boolean labels, int channels) {
    Interpolation asked = plan.interpolation();
    Interpolation how = labels && !asked.copies() ? Interpolation.NEAREST : asked;
    return how.copies()
        ? ResizeReading.nearest(plan, how, channels)
        : ResizeReading.weighted(ResizedWindow.of(plan));
  }

  /**
   * Sets the numbers of an item.
   *
   * @param first the channel that is the item's first
   * @param count how many it has
   * @param dtype type of the input
   * @param bits whether values are copied as they are, and nothing computed
   */
  void fill(ItemTable table, long item, int first, int count, DType dtype, boolean bits) {
    place.accept(table, item);
    for (int c = 0; c < count && !outside.isEmpty(); c++) {
      double value = outside.get(first + c);
      if (bits) {
        table.outsideBits(item, c, bits(stored(dtype, value)));
      } else {
        float computed = sampling.blended() ? (float) value : stored(dtype, value).getFloat(0);
        table.outside(item, c, computed);
      }
    }
  }

  /** One element that holds a value, rounded to a whole number first where the type needs it. */
  private static Tensor stored(DType dtype, double value) {
    return Tensor.of(new double[] {dtype.isInteger() ? Math.rint(value) : value}, 1).castTo(dtype);
  }

  private static long bits(Tensor element) {
    long bits = 0;
    for (int b = 0; b < element.dtype().bytes(); b++) {
      bits |= (element.memory().get(JAVA_BYTE, b) & 0xFFL) << (8 * b);
    }
    return bits;
  }
}
