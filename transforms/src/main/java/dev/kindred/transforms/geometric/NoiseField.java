// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.filter.GaussianBlur;
import dev.kindred.ops.program.Noise;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;

/** Displacements by noise that is counted from a seed: no order of work can change it. */
final class NoiseField {
  private static final double UNIFORM_DEVIATION = 1 / Math.sqrt(3);

  private NoiseField() {}

  /** White noise [H, W, 2], blurred along rows and columns, of this deviation in pixels. */
  static Tensor smooth(Canvas canvas, double deviation, double smoothness, long seed) {
    Tensor white = Tensor.of(white(canvas, seed), 2, canvas.height(), canvas.width());
    GaussianBlur blur = GaussianBlur.of(smoothness);
    double gain = deviation / (UNIFORM_DEVIATION * energy(blur.weightsX()));
    Image soft = Engine.ENGINE.run(Cpu.single(), blur, Image.of(white));
    float[] planes = soft.pixels().toFloatArray();
    int count = canvas.height() * canvas.width();
    float[] field = new float[2 * count];
    for (int i = 0; i < count; i++) {
      field[2 * i] = (float) (gain * planes[i]);
      field[2 * i + 1] = (float) (gain * planes[count + i]);
    }
    return Tensor.of(field, canvas.height(), canvas.width(), 2);
  }

  /** Numbers from -1 to 1, x before y. */
  private static float[] white(Canvas canvas, long seed) {
    int height = canvas.height();
    int width = canvas.width();
    float[] white = new float[2 * height * width];
    for (int i = 0; i < white.length; i++) {
      int pixel = i % (height * width);
      white[i] = at(pixel % width, pixel / width, i / (height * width), seed);
    }
    return white;
  }

  /** A number from -1 to 1 of a place. */
  static float at(int column, int row, int stream, long seed) {
    return 2
            * Noise.at(
                column, row, stream, (float) (seed & 0xffffff), (float) (seed >>> 24 & 0xffffff))
        - 1;
  }

  /** The share of the deviation of white noise that is left after weights ran along both axes. */
  private static double energy(float[] weights) {
    double sum = 0;
    for (float weight : weights) {
      sum += weight * weight;
    }
    return sum;
  }
}
