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

  /** The same of whole numbers from 0 to 255. */
  void addBytes(float[] numbers, int count) {
    add(numbers, count);
  }

  /** Takes in what another of the same kind has gathered. */
  abstract void join(Gathering other);

  /** The number that was sought. */
  abstract float value();

  static Gathering of(Reduction reduction) {
    return switch (reduction) {
      case Reduction.Kind.MEAN -> new Mean();
      case Reduction.Kind.MIN -> new Extreme(false);
      case Reduction.Kind.MAX -> new Extreme(true);
      case Reduction.Percentile _ -> new Ranked();
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
    void addBytes(float[] numbers, int count) {
      sums[0] += Stages.BEST.sumOfBytes(numbers, count) * (long) COARSE;
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

  /** The least number, or the greatest. */
  private static final class Extreme extends Gathering {
    private final boolean greatest;
    private int found;

    Extreme(boolean greatest) {
      this.greatest = greatest;
      this.found = Order.key(greatest ? Float.NEGATIVE_INFINITY : Float.POSITIVE_INFINITY);
    }

    @Override
    void add(float[] numbers, int count) {
      found = greatest ? greatest(numbers, count, found) : least(numbers, count, found);
    }

    private static int least(float[] numbers, int count, int before) {
      int least = before;
      for (int i = 0; i < count; i++) {
        int key = Order.key(numbers[i]);
        least = Math.min(least, !Float.isNaN(numbers[i]) ? key : Integer.MAX_VALUE);
      }
      return least;
    }

    private static int greatest(float[] numbers, int count, int before) {
      int greatest = before;
      for (int i = 0; i < count; i++) {
        int key = Order.key(numbers[i]);
        greatest = Math.max(greatest, !Float.isNaN(numbers[i]) ? key : Integer.MIN_VALUE);
      }
      return greatest;
    }

    @Override
    void join(Gathering other) {
      int more = ((Extreme) other).found;
      found = greatest ? Math.max(found, more) : Math.min(found, more);
    }

    @Override
    float value() {
      return Order.number(found);
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
