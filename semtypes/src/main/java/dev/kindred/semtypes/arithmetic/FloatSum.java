// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

/**
 * A sum of doubles that keeps what each addition rounds off and adds it in the end (Ogita, Rump and
 * Oishi, Accurate Sum and Dot Product, 2005, algorithm 4.4), in four lanes that do not wait for
 * each other. The lanes are the same whatever the lengths of the runs, so runs do not matter.
 */
final class FloatSum {
  private static final int LANES = 4;

  private final double[] sums = new double[LANES];
  private final double[] rests = new double[LANES];

  /** Adds so many values from an index on; a multiple of four, except the last time. */
  void add(double[] values, int from, int count) {
    double a = sums[0];
    double b = sums[1];
    double c = sums[2];
    double d = sums[3];
    double ra = rests[0];
    double rb = rests[1];
    double rc = rests[2];
    double rd = rests[3];
    int whole = from + count / LANES * LANES;
    for (int i = from; i < whole; i += LANES) {
      double na = a + values[i];
      ra += rest(a, values[i], na);
      a = na;
      double nb = b + values[i + 1];
      rb += rest(b, values[i + 1], nb);
      b = nb;
      double nc = c + values[i + 2];
      rc += rest(c, values[i + 2], nc);
      c = nc;
      double nd = d + values[i + 3];
      rd += rest(d, values[i + 3], nd);
      d = nd;
    }
    keep(0, a, ra);
    keep(1, b, rb);
    keep(2, c, rc);
    keep(3, d, rd);
    for (int i = whole; i < from + count; i++) {
      addTo(i - whole, values[i]);
    }
  }

  private void keep(int lane, double sum, double rest) {
    sums[lane] = sum;
    rests[lane] = rest;
  }

  private void addTo(int lane, double value) {
    double sum = sums[lane] + value;
    keep(lane, sum, rests[lane] + rest(sums[lane], value, sum));
  }

  /** What was rounded off (Knuth's TwoSum). */
  private static double rest(double a, double b, double sum) {
    double other = sum - a;
    return (a - (sum - other)) + (b - other);
  }

  /** The sum: an infinity or NaN where one was added or a lane went beyond the range. */
  double value() {
    double sum = sums[0];
    double rest = rests[0];
    for (int lane = 1; lane < LANES; lane++) {
      double next = sum + sums[lane];
      rest += rests[lane] + rest(sum, sums[lane], next);
      sum = next;
    }
    return Double.isFinite(sum) ? sum + rest : sum;
  }
}
