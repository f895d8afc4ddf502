// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import java.util.Arrays;

/**
 * The discrete Fourier transform of lines of one length: radix 2 where that is a power of two, else
 * by a convolution of such a length (Bluestein, A linear filtering approach to the computation of
 * the discrete Fourier transform, 1970). Keeps scratch, so it belongs to one thread.
 */
final class Fourier {
  private final int length;
  private final Radix2 radix;
  private final double[] chirpRe;
  private final double[] chirpIm;
  private final double[] kernelRe;
  private final double[] kernelIm;
  private final double[] re;
  private final double[] im;

  Fourier(int length) {
    this.length = length;
    int power = Integer.highestOneBit(length) == length ? length : wide(length);
    boolean plain = power == length;
    this.radix = new Radix2(power);
    this.chirpRe = new double[plain ? 0 : length];
    this.chirpIm = new double[plain ? 0 : length];
    this.kernelRe = new double[plain ? 0 : power];
    this.kernelIm = new double[plain ? 0 : power];
    this.re = new double[plain ? 0 : power];
    this.im = new double[plain ? 0 : power];
    for (int n = 0; n < chirpRe.length; n++) {
      double angle = Math.PI * ((long) n * n % (2L * length)) / length;
      chirpRe[n] = StrictMath.cos(angle);
      chirpIm[n] = -StrictMath.sin(angle);
      for (int at : new int[] {n, (power - n) % power}) {
        kernelRe[at] = chirpRe[n];
        kernelIm[at] = -chirpIm[n];
      }
    }
    if (!plain) {
      radix.run(kernelRe, kernelIm);
    }
  }

  private static int wide(int length) {
    return Integer.highestOneBit(2 * length - 2) * 2;
  }

  /** In place: {@code X[f] = Σ x[n] exp(−2πi f n / length)}. */
  void forward(double[] x, double[] y) {
    if (chirpRe.length == 0) {
      radix.run(x, y);
      return;
    }
    Arrays.fill(re, 0);
    Arrays.fill(im, 0);
    for (int n = 0; n < length; n++) {
      re[n] = x[n] * chirpRe[n] - y[n] * chirpIm[n];
      im[n] = x[n] * chirpIm[n] + y[n] * chirpRe[n];
    }
    radix.run(re, im);
    for (int f = 0; f < re.length; f++) {
      double product = re[f] * kernelRe[f] - im[f] * kernelIm[f];
      // conjugated, so that the forward transform takes it back
      im[f] = -(re[f] * kernelIm[f] + im[f] * kernelRe[f]);
      re[f] = product;
    }
    radix.run(re, im);
    for (int n = 0; n < length; n++) {
      double a = re[n] / re.length;
      double b = -im[n] / re.length;
      x[n] = a * chirpRe[n] - b * chirpIm[n];
      y[n] = a * chirpIm[n] + b * chirpRe[n];
    }
  }

  /** In place, the inverse of {@link #forward}. */
  void inverse(double[] x, double[] y) {
    forward(y, x); // swapping real and imaginary parts conjugates
    for (int n = 0; n < length; n++) {
      x[n] /= length;
      y[n] /= length;
    }
  }

  /** The frequency at an index, between minus and plus half the length. */
  static int frequency(int index, int length) {
    return index <= length / 2 ? index : index - length;
  }

  /** Cooley and Tukey's transform of a power of two. */
  private static final class Radix2 {
    private final double[] cos;
    private final double[] sin;

    Radix2(int length) {
      cos = new double[length / 2];
      sin = new double[length / 2];
      for (int n = 0; n < cos.length; n++) {
        cos[n] = StrictMath.cos(2 * Math.PI * n / length);
        sin[n] = -StrictMath.sin(2 * Math.PI * n / length);
      }
    }

    void run(double[] x, double[] y) {
      int length = x.length;
      shuffle(x, y);
      for (int half = 1; half < length; half *= 2) {
        int step = length / (2 * half);
        for (int start = 0; start < length; start += 2 * half) {
          for (int n = 0; n < half; n++) {
            int a = start + n;
            int b = a + half;
            double re = x[b] * cos[n * step] - y[b] * sin[n * step];
            double im = x[b] * sin[n * step] + y[b] * cos[n * step];
            x[b] = x[a] - re;
            y[b] = y[a] - im;
            x[a] += re;
            y[a] += im;
          }
        }
      }
    }

    private static void shuffle(double[] x, double[] y) {
      int bits = Integer.numberOfTrailingZeros(x.length);
      for (int n = 0; n < x.length && bits > 0; n++) {
        int to = Integer.reverse(n) >>> (32 - bits);
        if (to > n) {
          double re = x[n];
          x[n] = x[to];
          x[to] = re;
          double im = y[n];
          y[n] = y[to];
          y[to] = im;
        }
      }
    }
  }
}
