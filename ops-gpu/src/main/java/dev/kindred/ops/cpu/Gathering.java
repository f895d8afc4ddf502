// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.program.Reduction;

/**
 * What a pass over all pixels gathers from one number of each. Parts gathered by several threads
 * are joined; neither the order nor the split changes the result.
 */
abstract class Gathering {

  /** Takes in the first {@code count} numbers. */
  abstract void add(float[] numbers, int count);

  /** Takes in what another of the same kind has gathered. */
  abstract void join(Gathering other);

  /** The number that was sought. */
  abstract float value();

  static Gathering of(Reduction reduction) {
    return switch (reduction) {
      case MEAN -> new Mean();
      case MIN -> new Least(1);
      case MAX -> new Least(-1);
    };
  }

  /** By the exact sum of {@link Reduction#MEAN}, as whole multiples of 2^-8 and of 2^-40. */
  private static final class Mean extends Gathering {
    private static final double COARSE = 0x1p8;
    private static final double FINE = 0x1p40;

    /** Of both multiples; the last is negative where a number was lost. */
    private final long[] sums = new long[3];

    private long count;

    @Override
    void add(float[] numbers, int count) {
      Stages.BEST.add(numbers, 0, count, sums);
      this.count += count;
    }

    @Override
    void join(Gathering other) {
      Mean that = (Mean) other;
      sums[0] += that.sums[0];
      sums[1] += that.sums[1];
      sums[2] |= that.sums[2];
      count += that.count;
    }

    @Override
    float value() {
      return sums[2] < 0 ? Float.NaN : (float) ((sums[0] / COARSE + sums[1] / FINE) / count);
    }
  }

  /** The least number, or the greatest as the least of the negated. */
  private static final class Least extends Gathering {
    private final float sign;
    private float least = Float.POSITIVE_INFINITY;

    Least(float sign) {
      this.sign = sign;
    }

    @Override
    void add(float[] numbers, int count) {
      for (int i = 0; i < count; i++) {
        float number = sign * numbers[i];
        least = number < least ? number : least;
      }
    }

    @Override
    void join(Gathering other) {
      Least that = (Least) other;
      least = that.least < least ? that.least : least;
    }

    @Override
    float value() {
      return sign * least;
    }
  }

  /** How often each whole number occurs, by the rule of {@link dev.kindred.ops.program.Table}. */
  static final class Counts extends Gathering {
    private final long[] counts;

    Counts(int bins) {
      this.counts = new long[bins];
    }

    @Override
    void add(float[] numbers, int count) {
      for (int i = 0; i < count; i++) {
        counts[Math.clamp((int) numbers[i], 0, counts.length - 1)]++;
      }
    }

    @Override
    void join(Gathering other) {
      long[] more = ((Counts) other).counts;
      for (int i = 0; i < counts.length; i++) {
        counts[i] += more[i];
      }
    }

    @Override
    float value() {
      throw new IllegalStateException("counts are no single number");
    }

    long[] counts() {
      return counts;
    }
  }
}
