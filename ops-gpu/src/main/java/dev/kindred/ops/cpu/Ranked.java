// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.program.Reduction;
import java.util.Arrays;

/**
 * All numbers of a picture, for its percentiles: whole ones of 16 bits are counted, others kept, 4
 * bytes each, and selected from in two rounds over their bits. One look serves all percentiles of a
 * program.
 */
final class Ranked extends Gathering {
  private static final int LEAST = Short.MIN_VALUE;
  private static final int MOST = 0xFFFF;
  private static final int HALF = Short.SIZE;

  private final long[] counts = new long[MOST - LEAST + 1];
  private int[] keys = new int[0];
  private int kept;

  @Override
  void add(float[] numbers, int count) {
    for (int i = 0; i < count; i++) {
      float number = numbers[i];
      int whole = (int) number;
      if (whole == number && whole >= LEAST && whole <= MOST) {
        counts[whole - LEAST]++;
      } else if (!Float.isNaN(number)) {
        keep(Order.key(number));
      }
    }
  }

  private void keep(int key) {
    if (kept == keys.length) {
      keys = Arrays.copyOf(keys, grown(1));
    }
    keys[kept++] = key;
  }

  private int grown(int more) {
    long needed = (long) kept + more;
    if (needed > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "percentile of %d numbers that are not whole: more than 2^31; cut the picture into tiles"
              .formatted(needed));
    }
    return (int) Math.clamp(2L * keys.length, Math.max(needed, 1 << 10), Integer.MAX_VALUE - 8);
  }

  @Override
  void join(Gathering other) {
    Ranked that = (Ranked) other;
    for (int i = 0; i < counts.length; i++) {
      counts[i] += that.counts[i];
    }
    if (that.kept > 0) {
      keys = Arrays.copyOf(keys, grown(that.kept));
      System.arraycopy(that.keys, 0, keys, kept, that.kept);
      kept += that.kept;
    }
  }

  @Override
  float value() {
    throw new IllegalStateException("ranks are no single number");
  }

  /** By the definition of {@link Reduction.Percentile}. */
  float at(Reduction.Percentile wanted) {
    long count = kept;
    for (long each : counts) {
      count += each;
    }
    if (count == 0) {
      return Float.NaN;
    }
    double place = (count - 1) * wanted.share();
    long below = (long) place;
    double beyond = place - below;
    double lower = ranked(below);
    if (beyond == 0) {
      return (float) lower;
    }
    double upper = ranked(below + 1);
    return (float)
        (beyond < 0.5 ? lower + (upper - lower) * beyond : upper - (upper - lower) * (1 - beyond));
  }

  /** The number with so many before it in order. */
  private float ranked(long rank) {
    long left = rank;
    int high = 0;
    long[] upper = histogram(HALF, 0, false);
    for (int whole = LEAST; whole <= MOST; whole++) {
      upper[(Order.key(whole) - Integer.MIN_VALUE) >>> HALF] += counts[whole - LEAST];
    }
    while (left >= upper[high]) {
      left -= upper[high++];
    }
    long[] lower = histogram(0, high, true);
    for (int whole = LEAST; whole <= MOST; whole++) {
      int place = Order.key(whole) - Integer.MIN_VALUE;
      lower[place & MOST] += place >>> HALF == high ? counts[whole - LEAST] : 0;
    }
    int low = 0;
    while (left >= lower[low]) {
      left -= lower[low++];
    }
    return Order.number((high << HALF | low) + Integer.MIN_VALUE);
  }

  /** Of 16 bits of the numbers kept, from a bit on; of all, or of those of a certain upper half. */
  private long[] histogram(int shift, int high, boolean some) {
    long[] histogram = new long[MOST + 1];
    for (int i = 0; i < kept; i++) {
      int place = keys[i] - Integer.MIN_VALUE;
      if (!some || place >>> HALF == high) {
        histogram[place >>> shift & MOST]++;
      }
    }
    return histogram;
  }
}
