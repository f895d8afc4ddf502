// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Interpolation;

/**
 * For each output index along one axis, the input indices that count and their weights, which sum
 * to 1. The formulas are those of PyTorch's {@code interpolate} with {@code align_corners=false},
 * computed in double, divided by their sum and rounded to float once; areas are exact before that.
 *
 * <p>Every output has the same number of taps, one after the other; where fewer count, the others
 * weigh 0. A sum is strict float32: {@code w₀·v₀}, then {@code fma(wₖ, vₖ, sum)} in the order of
 * the input.
 */
public final class Filter {

  private final int taps;
  private final int[] first;
  private final float[] weights;

  private Filter(int taps, int[] first, float[] weights) {
    this.taps = taps;
    this.first = first;
    this.weights = weights;
  }

  /** The filter from {@code in} to {@code out} elements, bilinear, bicubic or by area. */
  public static Filter of(Interpolation how, boolean antialias, int in, int out) {
    Kernel kernel = Kernel.of(how, antialias, in, out);
    int taps = 1;
    for (int i = 0; i < out; i++) {
      taps = Math.max(taps, kernel.end(i, in) - kernel.start(i, in));
    }
    int[] first = new int[out];
    float[] weights = new float[out * taps];
    double[] exact = new double[taps];
    for (int i = 0; i < out; i++) {
      first[i] = Math.min(kernel.start(i, in), in - taps);
      kernel.weigh(i, in, first[i], exact);
      for (int k = 0; k < taps; k++) {
        weights[i * taps + k] = (float) exact[k];
      }
    }
    return new Filter(taps, first, weights);
  }

  /** The same with the outputs in the opposite order. */
  public Filter reversed() {
    int out = first.length;
    int[] mirrored = new int[out];
    float[] theirs = new float[weights.length];
    for (int i = 0; i < out; i++) {
      mirrored[i] = first[out - 1 - i];
      System.arraycopy(weights, (out - 1 - i) * taps, theirs, i * taps, taps);
    }
    return new Filter(taps, mirrored, theirs);
  }

  /** How many input indices each output asks for. */
  public int taps() {
    return taps;
  }

  /** The first input index of each output; not to be changed. */
  public int[] first() {
    return first;
  }

  /** The weights, all of the first output, then all of the next; not to be changed. */
  public float[] weights() {
    return weights;
  }
}
