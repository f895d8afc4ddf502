// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.AnyPixelOp;
import dev.kindred.ops.Finish;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds normally distributed noise, another number for each channel of each pixel, by the transform
 * of Box and Muller (1958) from {@link Num#noise}: the same key gives the same noise, whatever the
 * device and the threads, and each frame of a video gets the same. Brightnesses are clamped, and
 * rounded for integer types; measurements are not clamped.
 *
 * @param mean what is added on average: a share of white; for measurements in their unit
 * @param deviation the standard deviation, at least 0, in the same unit
 * @param key decides all draws; its lower 48 bits count
 */
public record GaussianNoise(double mean, double deviation, long key) implements AnyPixelOp {
  private static final float MINUS_TWO = -2;

  /** The numbers must be finite. */
  public GaussianNoise {
    if (!Double.isFinite(mean) || !(deviation >= 0) || !Double.isFinite(deviation)) {
      throw new IllegalArgumentException(
          "noise of mean %s and deviation %s: give finite numbers, the deviation at least 0"
              .formatted(mean, deviation));
    }
  }

  @Override
  public Pixel any(Pixel p) {
    double unit = p.range().measured() ? 1 : p.range().dtype().max();
    List<Num> results = new ArrayList<>();
    for (Num x : p.numbers()) {
      Num added =
          normal(2 * results.size())
              .fma(Num.parameter(deviation * unit), Num.parameter(mean * unit));
      results.add(x.plus(added));
    }
    return p.with(results);
  }

  /** Of mean 0 and deviation 1, within ±5.8: a draw is a multiple of 2^-24. */
  private Num normal(int stream) {
    Num one = Num.noise(key, stream);
    Num other = Num.noise(key, stream + 1);
    Num radius = Num.of(1).minus(one).log().times(Num.of(MINUS_TWO)).sqrt();
    return radius.times(other.times(Num.of((float) (2 * Math.PI))).cos());
  }

  @Override
  public Finish finish() {
    return Finish.ROUND;
  }
}
