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
    private static final float LIMIT = 0x1p31f;

    private long coarse;
    private long fine;
    private long count;
    private boolean lost;

    @Override
    void add(float[] numbers, int count) {
      for (int i = 0; i < count; i++) {
        double scaled = numbers[i] * COARSE;
        double whole = Math.rint(scaled);
        coarse += (long) whole;
        fine += (long) Math.rint((scaled - whole) * (FINE / COARSE));
        lost |= !(Math.abs(numbers[i]) < LIMIT);
      }
      this.count += count;
    }

    @Override
    void join(Gathering other) {
      Mean that = (Mean) other;
      coarse += that.coarse;
      fine += that.fine;
      count += that.count;
      lost |= that.lost;
    }

    @Override
    float value() {
      return lost ? Float.NaN : (float) ((coarse / COARSE + fine / FINE) / count);
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
