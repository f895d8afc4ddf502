// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.DType;

/** {@code clamp(x · factor + y · (1 − factor))}, the sum fused, to the range of a type. */
final class Blend {

  private final float factor;
  private final float rest;
  private final float white;

  Blend(double factor, DType dtype) {
    this.factor = (float) factor;
    this.rest = (float) (1 - factor);
    this.white = (float) dtype.max();
  }

  /** Changes {@code values} in place, each with the {@code y} of its own place. */
  void with(float[] y, float[] values) {
    for (int x = 0; x < values.length; x++) {
      values[x] = Math.clamp(Math.fma(y[x], rest, values[x] * factor), 0, white);
    }
  }

  /** Changes {@code values} in place, all with the same {@code y}. */
  void with(float y, float[] values) {
    for (int x = 0; x < values.length; x++) {
      values[x] = Math.clamp(Math.fma(y, rest, values[x] * factor), 0, white);
    }
  }
}
