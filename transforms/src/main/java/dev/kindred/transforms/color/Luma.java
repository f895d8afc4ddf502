// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;

/** How bright the pixels of a picture are, in 256 levels. */
final class Luma {
  static final int LEVELS = 256;

  private Luma() {}

  /** The level of every pixel; of one or two channels the first counts, else the first three. */
  static int[] levels(float[] values, Canvas canvas, int channels, float white) {
    int plane = canvas.height() * canvas.width();
    int[] levels = new int[plane];
    float scale = (LEVELS - 1) / white;
    for (int i = 0; i < plane; i++) {
      float luma = values[i];
      if (channels >= 3) {
        luma =
            Math.fma(
                values[2 * plane + i],
                0.114f,
                Math.fma(values[plane + i], 0.587f, values[i] * 0.2989f));
      }
      levels[i] = Math.clamp(Math.round(luma * scale), 0, LEVELS - 1);
    }
    return levels;
  }

  /** The values in a type of memory; whole numbers are rounded, halves to the even one. */
  static Tensor stored(float[] values, DType dtype, long[] shape) {
    if (dtype.isInteger()) {
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) Math.rint(values[i]);
      }
    }
    return Tensor.of(values, shape).castTo(dtype);
  }
}
