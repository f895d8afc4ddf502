// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.filter.Filter;
import dev.kindred.ops.program.Noise;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.image.GrayAlphaImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.RgbaImage;

/** The engine's plan of {@link ShotNoise}. */
record PhotonCount(double photons, long seed) implements Filter {
  /**
   * From so many photons on the normal quantile, corrected for skewness, stands for the Poisson.
   */
  private static final double MANY = 40;

  PhotonCount {
    if (!(photons > 0) || !Double.isFinite(photons)) {
      throw new IllegalArgumentException(
          "shot noise with white of %s photons: give a number above 0".formatted(photons));
    }
  }

  @Dispatch(Engine.class)
  static <I extends Image> I image(Device device, PhotonCount plan, I x) {
    Image image = x;
    if (image instanceof DicomImage) {
      throw new IllegalArgumentException(
          "shot noise on a slice of measurements: they are no light; add GaussianNoise in their"
              + " unit");
    }
    boolean alpha = image instanceof GrayAlphaImage || image instanceof RgbaImage;
    float[] values = image.pixels().toFloatArray();
    int width = image.canvas().width();
    int plane = image.canvas().height() * width;
    int channels = alpha ? image.channels() - 1 : image.channels();
    double white = image.dtype().max();
    for (int i = 0; i < channels * plane; i++) {
      int pixel = i % plane;
      int count = plan.count(values[i] / white, pixel % width, pixel / width, i / plane);
      double value = Math.clamp(count / plan.photons * white, 0, white);
      values[i] = (float) (image.dtype().isInteger() ? Math.rint(value) : value);
    }
    Tensor counted = Tensor.of(values, image.pixels().shape().toArray());
    return Image.withPixels(x, counted.castTo(image.dtype()));
  }

  private int count(double light, int column, int row, int channel) {
    double mean = photons * Math.max(0, light);
    double u = uniform(column, row, 2 * channel);
    return mean < MANY ? few(mean, u) : many(mean, u, uniform(column, row, 2 * channel + 1));
  }

  /** By inversion: the first count whose distribution reaches {@code u}. */
  private static int few(double mean, double u) {
    double probability = StrictMath.exp(-mean);
    double reached = probability;
    int count = 0;
    while (u >= reached && probability > 0) {
      count++;
      probability *= mean / count;
      reached += probability;
    }
    return count;
  }

  /** Cornish and Fisher (1938), to the second term, from a normal number of Box and Muller. */
  private static int many(double mean, double u, double v) {
    double z = StrictMath.sqrt(-2 * StrictMath.log(1 - u)) * StrictMath.cos(2 * Math.PI * v);
    double count = mean + StrictMath.sqrt(mean) * z + (z * z - 1) / 6;
    return (int) Math.max(0, Math.rint(count));
  }

  private double uniform(int column, int row, int stream) {
    return Noise.at(
        column, row, stream, (float) (seed & 0xffffff), (float) (seed >>> 24 & 0xffffff));
  }
}
