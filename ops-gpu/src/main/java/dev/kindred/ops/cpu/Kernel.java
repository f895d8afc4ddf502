// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Interpolation;

/** The weights along one axis of a resize, in double. */
sealed interface Kernel permits PointKernel, AreaKernel {

  static Kernel of(Interpolation how, boolean antialias, int in, int out) {
    return how == Interpolation.AREA
        ? new AreaKernel(in, out)
        : new PointKernel(how == Interpolation.BICUBIC, antialias, (double) in / out);
  }

  /** The first input index that counts for output {@code i} of {@code in} inputs. */
  int start(int i, int in);

  /** The index after the last that counts. */
  int end(int i, int in);

  /**
   * Writes the weights of the input indices from {@code first} on, 0 for those that do not count.
   */
  void weigh(int i, int in, int first, double[] weights);
}
