// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;

/** What transparent pixels look like over a ground. */
final class Alpha {
  private Alpha() {}

  /** Colours and, as the last channel, how opaque they are. */
  static Tensor join(Tensor colors, Tensor alpha) {
    long[] sizes = colors.shape().toArray();
    sizes[0]++;
    return Tensor.build(
        colors.dtype(),
        Shape.of(sizes),
        memory -> {
          long bytes = colors.memory().byteSize();
          MemorySegment.copy(colors.memory(), 0, memory, 0, bytes);
          MemorySegment.copy(alpha.memory(), 0, memory, bytes, memory.byteSize() - bytes);
        });
  }

  /**
   * Each channel but the last, blended with the ground by the last.
   *
   * @param ground one value per channel
   */
  static Tensor over(Tensor pixels, double... ground) {
    int plane = Math.toIntExact(pixels.shape().count() / (ground.length + 1));
    double white = pixels.dtype().max();
    double[] alpha = pixels.toDoubleArray((long) ground.length * plane, plane);
    double[] blended = new double[Math.multiplyExact(ground.length, plane)];
    for (int channel = 0; channel < ground.length; channel++) {
      double[] color = pixels.toDoubleArray((long) channel * plane, plane);
      for (int i = 0; i < plane; i++) {
        double share = alpha[i] / white;
        double value = color[i] * share + ground[channel] * (1 - share);
        blended[channel * plane + i] = pixels.dtype().isInteger() ? Math.rint(value) : value;
      }
    }
    return Tensor.of(blended, ground.length, pixels.shape().size(1), pixels.shape().size(2))
        .castTo(pixels.dtype());
  }
}
