// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.filter;

import dev.kindred.ops.Border;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;

/**
 * A weighted sum of the neighbours of each pixel by any small kernel, channel by channel: the
 * kernel lies over the picture as it is written, not turned around.
 *
 * <p>Meaning: over the weights that are not 0, row by row from the top left, {@code s = w₀·v₀},
 * then {@code s = fma(wₖ, vₖ, s)}; 0 where there is none. Integer types round to the nearest,
 * halves to the even one, and clamp. It costs as many steps per pixel as there are weights; {@link
 * GaussianBlur} is faster where it fits.
 *
 * @param kernel f32 {@code [h, w]}, both odd
 * @param border what stands beyond the edge; {@link Border#CONSTANT} is 0
 */
public record Convolution(Tensor kernel, Border border) implements Filter {

  /** A kernel with a pixel in the middle. */
  public Convolution {
    if (kernel.dtype() != DType.F32 || kernel.shape().rank() != 2) {
      throw new IllegalArgumentException(
          "convolution by %s: give an f32 kernel [height, width]".formatted(kernel));
    }
    Sizes.requireOdd("convolution", (int) kernel.shape().size(1), (int) kernel.shape().size(0));
  }

  /** The plain mean of so many pixels across and down, mirrored at the edge. */
  public static Convolution box(int width, int height) {
    Sizes.requireOdd("box blur", width, height);
    Tensor weight = Tensor.of(new float[] {1f / (width * height)}, 1, 1);
    return new Convolution(weight.broadcastTo(height, width), Border.REFLECT);
  }

  /**
   * What a camera sees that moves, or a thing that does: the mean along a line, mirrored at the
   * edge. The line is sampled at every pixel of its length; a sample counts for the four pixels
   * around it.
   *
   * @param length in pixels, odd
   * @param degrees the direction, counter-clockwise from the right
   */
  public static Convolution motion(int length, double degrees) {
    Sizes.requireOdd("motion blur", length, length);
    double dx = StrictMath.cos(Math.toRadians(degrees));
    double dy = -StrictMath.sin(Math.toRadians(degrees));
    int reach = length / 2;
    double[] weights = new double[length * length];
    for (int step = -reach; step <= reach; step++) {
      spread(reach + step * dx, reach + step * dy, length, weights);
    }
    float[] kernel = new float[weights.length];
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = (float) (weights[i] / length);
    }
    return new Convolution(Tensor.of(kernel, length, length), Border.REFLECT);
  }

  private static void spread(double x, double y, int size, double[] weights) {
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        weights[row * size + column] += tent(x - column) * tent(y - row);
      }
    }
  }

  /** Less than a billionth of a pixel beside it is on it: cosines are not exact. */
  private static double tent(double distance) {
    double weight = 1 - Math.abs(distance);
    return weight < 1e-9 ? 0 : weight;
  }
}
