// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to the values of a pixel between reading and writing; the numbers it takes come with
 * each item.
 */
public enum Step {
  /** {@code clamp(x · factor)}, cut. Takes per item: factor. */
  BRIGHTNESS(1, 0) {
    @Override
    Pixel emit(PtxWriter ptx, Pixel pixel, Parameters with) {
      F32 factor = with.scalar(0);
      return pixel.each(x -> colour(ptx, pixel.dtype(), ptx.multiply(x, factor)));
    }
  },
  /**
   * {@code clamp(x · factor + mean · (1 − factor))}, cut. Takes per item: factor, 1 − factor, mean.
   */
  CONTRAST(3, 0) {
    @Override
    Pixel emit(PtxWriter ptx, Pixel pixel, Parameters with) {
      F32 mean = with.scalar(2);
      return pixel.each(x -> blend(ptx, pixel.dtype(), x, mean, with));
    }
  },
  /**
   * {@code clamp(x · factor + grey · (1 − factor))} over three channels, cut. Takes per item:
   * factor, 1 − factor.
   */
  SATURATION(2, 0) {
    @Override
    Pixel emit(PtxWriter ptx, Pixel pixel, Parameters with) {
      F32 grey = grey(ptx, pixel);
      return pixel.each(x -> blend(ptx, pixel.dtype(), x, grey, with));
    }
  },
  /** Scales integers to [0, 1] as f32; f32 stays. */
  TO_FLOAT(0, 0) {
    @Override
    Pixel emit(PtxWriter ptx, Pixel pixel, Parameters with) {
      if (pixel.dtype() == DType.F32) {
        return pixel;
      }
      F32 scale = F32.of((float) (1 / pixel.dtype().max()));
      return new Pixel(pixel.each(x -> ptx.multiply(x, scale)).channels(), DType.F32);
    }
  },
  /** {@code (x − mean) / std} on f32. Takes per channel: mean, std. */
  NORMALIZE(0, 2) {
    @Override
    Pixel emit(PtxWriter ptx, Pixel pixel, Parameters with) {
      List<F32> result = new ArrayList<>();
      for (int c = 0; c < pixel.channels().size(); c++) {
        F32 centered = ptx.subtract(pixel.channels().get(c), with.ofChannel(c, 0));
        result.add(ptx.divide(centered, with.ofChannel(c, 1)));
      }
      return new Pixel(result, pixel.dtype());
    }
  },
  /**
   * {@link #NORMALIZE} to the last bit, at half the cost: for pictures that were integers, and
   * numbers that {@link #isOrdinary}. Takes per channel: mean, std, 1 / std.
   *
   * <p>A quotient of at most one unit in the last place off becomes the rounded one by adding its
   * remainder times the rounded reciprocal (Markstein, IA-64 and Elementary Functions, 2000,
   * chapter 8); the first such step makes it that good. Nothing here comes near the ends of the
   * range, where it would not hold.
   */
  NORMALIZE_ORDINARY(0, 3) {
    @Override
    Pixel emit(PtxWriter ptx, Pixel pixel, Parameters with) {
      List<F32> result = new ArrayList<>();
      for (int c = 0; c < pixel.channels().size(); c++) {
        F32 centered = ptx.subtract(pixel.channels().get(c), with.ofChannel(c, 0));
        F32 minusStd = ptx.negate(with.ofChannel(c, 1));
        F32 reciprocal = with.ofChannel(c, 2);
        F32 quotient = ptx.multiply(centered, reciprocal);
        for (int correction = 0; correction < 2; correction++) {
          F32 remainder = ptx.fma(minusStd, quotient, centered);
          quotient = ptx.fma(remainder, reciprocal, quotient);
        }
        result.add(quotient);
      }
      return new Pixel(result, pixel.dtype());
    }
  };

  private final int scalars;
  private final int channelValues;

  Step(int scalars, int channelValues) {
    this.scalars = scalars;
    this.channelValues = channelValues;
  }

  /** Whether {@link #NORMALIZE_ORDINARY} is exact for these numbers. */
  public static boolean isOrdinary(float mean, float std) {
    float m = Math.abs(mean);
    float s = Math.abs(std);
    return (m == 0 || (m >= 0x1p-36f && m <= 0x1p30f)) && s >= 0x1p-60f && s <= 0x1p60f;
  }

  /** How many numbers it takes per item. */
  int scalars() {
    return scalars;
  }

  /** How many numbers it takes per channel of each item. */
  int channelValues() {
    return channelValues;
  }

  abstract Pixel emit(PtxWriter ptx, Pixel pixel, Parameters with);

  /** The numbers of one step for the item that the thread works on, in registers. */
  interface Parameters {
    F32 scalar(int index);

    F32 ofChannel(int channel, int index);
  }

  private static F32 grey(PtxWriter ptx, Pixel pixel) {
    F32 red = ptx.multiply(pixel.channels().get(0), F32.of(0.2989f));
    F32 redGreen = ptx.fma(pixel.channels().get(1), F32.of(0.587f), red);
    F32 grey = ptx.fma(pixel.channels().get(2), F32.of(0.114f), redGreen);
    return pixel.dtype().isInteger() ? ptx.floor(grey) : grey;
  }

  private static F32 blend(PtxWriter ptx, DType dtype, F32 x, F32 towards, Parameters with) {
    F32 own = ptx.multiply(x, with.scalar(0));
    return colour(ptx, dtype, ptx.fma(towards, with.scalar(1), own));
  }

  /** To the range of the type; whole numbers are cut, not rounded. */
  private static F32 colour(PtxWriter ptx, DType dtype, F32 x) {
    F32 clamped = ptx.clamp(x, 0, (float) dtype.max());
    return dtype.isInteger() ? ptx.floor(clamped) : ptx.select(ptx.isZeroOrNan(x), x, clamped);
  }
}
