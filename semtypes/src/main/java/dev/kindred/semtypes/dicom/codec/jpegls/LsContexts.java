// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpegls;

import java.util.Arrays;

/**
 * What the coder of a JPEG-LS scan learns as it goes: for each of 365 surroundings of a sample, and
 * for two kinds of end of a run, the sums that choose the code and correct the prediction (T.87
 * A.2.1, A.6 and A.7.2).
 */
final class LsContexts {
  /** The two contexts for what ends a run follow the others. */
  static final int RUN = 365;

  private static final int MIN_C = -128;
  private static final int MAX_C = 127;

  private final int range;
  private final int reset;
  private final int step;

  /** The magnitude of the errors, their bias, the correction of the prediction and the count. */
  private final int[] a = new int[RUN + 2];

  private final int[] b = new int[RUN];
  private final int[] c = new int[RUN];
  private final int[] n = new int[RUN + 2];
  private final int[] negative = new int[2];

  LsContexts(LsParameters parameters) {
    range = parameters.range();
    reset = parameters.reset();
    step = 2 * parameters.near() + 1;
    restart();
  }

  /** Forgets everything. */
  void restart() {
    Arrays.fill(a, Math.max(2, (range + 32) / 64));
    Arrays.fill(b, 0);
    Arrays.fill(c, 0);
    Arrays.fill(n, 1);
    Arrays.fill(negative, 0);
  }

  /** What to add to a prediction. */
  int correction(int q) {
    return c[q];
  }

  /** How many low bits of an error are coded as they are. */
  int k(int q) {
    return k(a[q], n[q]);
  }

  /** The same for what ends a run, of kind 0 or 1. */
  int runK(int kind) {
    int q = RUN + kind;
    return k(kind == 0 ? a[q] : a[q] + (n[q] >> 1), n[q]);
  }

  /** The smallest k with {@code count << k >= sum}. */
  private static int k(int sum, int count) {
    int k = Integer.numberOfLeadingZeros(count) - Integer.numberOfLeadingZeros(sum);
    if (k < 0) {
      return 0;
    }
    return count << k < sum ? k + 1 : k;
  }

  /** Whether negative errors are the likelier ones, so that they have the shorter codes. */
  boolean leansDown(int q) {
    return 2 * b[q] <= -n[q];
  }

  /** Whether, at the end of a run, most errors so far were negative. */
  boolean runLeansDown(int kind) {
    return 2 * negative[kind] >= n[RUN + kind];
  }

  /** Learns from an error. */
  void update(int q, int error) {
    int count = n[q];
    int bias = b[q] + error * step;
    int sum = a[q] + Math.abs(error);
    if (count == reset) {
      sum >>= 1;
      bias >>= 1;
      count >>= 1;
    }
    count++;
    if (bias <= -count) {
      bias = Math.max(bias + count, 1 - count);
      c[q] = Math.max(c[q] - 1, MIN_C);
    } else if (bias > 0) {
      bias = Math.min(bias - count, 0);
      c[q] = Math.min(c[q] + 1, MAX_C);
    }
    a[q] = sum;
    b[q] = bias;
    n[q] = count;
  }

  /** Learns from an error at the end of a run and from the number that it was coded as. */
  void updateRun(int kind, int error, int coded) {
    int q = RUN + kind;
    if (error < 0) {
      negative[kind]++;
    }
    a[q] += (coded + 1 - kind) >> 1;
    if (n[q] == reset) {
      a[q] >>= 1;
      n[q] >>= 1;
      negative[kind] >>= 1;
    }
    n[q]++;
  }
}
