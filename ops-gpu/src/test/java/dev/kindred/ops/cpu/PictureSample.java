// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.Random;

/** Pictures for tests. */
public final class PictureSample {

  private PictureSample() {}

  /** Noise over the range of the type, {@code [channels, H, W]}. */
  public static Tensor noise(DType dtype, int channels, Canvas canvas, long seed) {
    Random random = new Random(seed);
    float[] values = new float[channels * canvas.height() * canvas.width()];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat() * (float) dtype.max();
    }
    return Tensor.of(values, channels, canvas.height(), canvas.width()).castTo(dtype);
  }

  /**
   * A soft round spot, brightest 1, of the given radius in pixels, on black: {@code [1, H, W]} f32.
   */
  public static Tensor spot(Canvas canvas, double x, double y, double radius) {
    float[] values = new float[canvas.height() * canvas.width()];
    for (int i = 0; i < values.length; i++) {
      double dx = i % canvas.width() + 0.5 - x;
      double dy = i / canvas.width() + 0.5 - y;
      values[i] = (float) Math.exp(-(dx * dx + dy * dy) * 4.5 / (radius * radius));
    }
    return Tensor.of(values, 1, canvas.height(), canvas.width());
  }

  /** Where the brightness of one channel is centred, x and y in edge coordinates. */
  public static double[] centroid(Tensor plane) {
    long width = plane.shape().size(-1);
    double sum = 0;
    double x = 0;
    double y = 0;
    for (long i = 0; i < plane.shape().count(); i++) {
      double value = plane.getDouble(i);
      sum += value;
      x += value * (i % width + 0.5);
      y += value * (i / width + 0.5);
    }
    return new double[] {x / sum, y / sum};
  }
}
