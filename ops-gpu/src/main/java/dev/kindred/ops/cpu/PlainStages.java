// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

/** The stages as plain loops, some of which the compiler makes vectors of. */
final class PlainStages implements Stages {

  /** Floats from here to twice as much have no fraction: adding it rounds what is small. */
  private static final float WHOLE = 0x1.8p23f;

  /** The same for doubles; the integer that a number was rounded to is in the low bits then. */
  private static final double WHOLE_DOUBLE = 0x1.8p52;

  private static final long WHOLE_BITS = Double.doubleToRawLongBits(WHOLE_DOUBLE);
  private static final double COARSE = 0x1p8;
  private static final double FINER = 0x1p32;

  /** The bits of the greatest float below 2^31. */
  private static final int LARGEST = Float.floatToRawIntBits(0x1p31f) - 1;

  @Override
  public void floats(byte[] from, float[] into, int count) {
    for (int i = 0; i < count; i++) {
      into[i] = from[i] & 0xFF;
    }
  }

  @Override
  public void bytes(float[] from, byte[] into, int count) {
    for (int i = 0; i < count; i++) {
      float value = from[i] < 0 ? 0 : from[i];
      value = value > 255 ? 255 : value;
      into[i] = (byte) (int) (value + WHOLE - WHOLE);
    }
  }

  @Override
  public void round(float[] numbers, int count, float least, float most) {
    for (int i = 0; i < count; i++) {
      float near = numbers[i] + WHOLE - WHOLE;
      float below = near > most ? most : near;
      numbers[i] = below < least ? least : below;
    }
  }

  @Override
  public long sumOfBytes(float[] numbers, int count) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += (int) numbers[i];
    }
    return sum;
  }

  @Override
  public void add(float[] numbers, int from, int end, long[] sums) {
    long coarse = 0;
    long fine = 0;
    int lost = 0;
    for (int i = from; i < end; i++) {
      double scaled = numbers[i] * COARSE;
      double nearest = scaled + WHOLE_DOUBLE;
      double rest = (scaled - (nearest - WHOLE_DOUBLE)) * FINER + WHOLE_DOUBLE;
      coarse += Double.doubleToRawLongBits(nearest) - WHOLE_BITS;
      fine += Double.doubleToRawLongBits(rest) - WHOLE_BITS;
      lost |= LARGEST - (Float.floatToRawIntBits(numbers[i]) & Integer.MAX_VALUE);
    }
    sums[0] += coarse;
    sums[1] += fine;
    sums[2] |= lost;
  }

  @Override
  public Across across(Filter filter, int step) {
    return new Across() {
      @Override
      public int slack() {
        return 0;
      }

      @Override
      public void sum(float[] row, float[][] into, int first, int channels) {
        for (int c = 0; c < channels; c++) {
          if (filter.taps() == 2) {
            two(filter.first(), filter.weights(), step, row, c, into[first + c]);
          } else {
            any(filter, step, row, c, into[first + c]);
          }
        }
      }
    };
  }

  /** The commonest number of taps: growing by bilinear weights. */
  private static void two(
      int[] first, float[] weights, int step, float[] row, int offset, float[] into) {
    for (int x = 0; x < first.length; x++) {
      int at = first[x] * step + offset;
      into[x] = Math.fma(weights[2 * x + 1], row[at + step], weights[2 * x] * row[at]);
    }
  }

  private static void any(Filter filter, int step, float[] row, int offset, float[] into) {
    int taps = filter.taps();
    int[] first = filter.first();
    float[] weights = filter.weights();
    for (int x = 0; x < first.length; x++) {
      int at = first[x] * step + offset;
      int w = x * taps;
      float sum = weights[w] * row[at];
      for (int k = 1; k < taps; k++) {
        at += step;
        sum = Math.fma(weights[w + k], row[at], sum);
      }
      into[x] = sum;
    }
  }
}
