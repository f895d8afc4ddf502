// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.filter;

/**
 * The mean of the neighbours, weighted by a bell curve, as torchvision's {@code gaussian_blur}: the
 * weight at a distance of {@code d} pixels along an axis is {@code exp(−d² / (2 σ²))}, divided by
 * the sum of all. What lies beyond the edge is mirrored without repeating the last pixel, as often
 * as needed.
 *
 * <p>Meaning: down the columns first, {@code t = w₀·v₀}, then {@code t = fma(wₖ, vₖ, t)} from the
 * top to the bottom; then the same along the row, from the left. Weights are computed in double and
 * rounded to float once. Integer types round to the nearest, halves to the even one.
 *
 * @param width how many pixels of a row count, odd
 * @param height how many pixels of a column count, odd
 * @param sigmaX the deviation along a row in pixels, greater than 0
 * @param sigmaY the deviation along a column in pixels, greater than 0
 */
public record GaussianBlur(int width, int height, double sigmaX, double sigmaY) implements Filter {

  /** Odd sizes and positive deviations only. */
  public GaussianBlur {
    Sizes.requireOdd("gaussian blur", width, height);
    if (!(sigmaX > 0 && sigmaY > 0) || Double.isInfinite(sigmaX + sigmaY)) {
      throw new IllegalArgumentException(
          "gaussian blur with sigma %s by %s: must be greater than 0 and finite"
              .formatted(sigmaX, sigmaY));
    }
  }

  /** Of so many pixels across and down, with the deviation that suits: {@code 0.15 n + 0.35}. */
  public static GaussianBlur of(int width, int height) {
    return new GaussianBlur(width, height, sigma(width), sigma(height));
  }

  /** Of this deviation in pixels, reaching three of them to each side. */
  public static GaussianBlur of(double sigma) {
    int size = 2 * (int) Math.clamp(Math.ceil(3 * sigma), 1, 1 << 20) + 1;
    return new GaussianBlur(size, size, sigma, sigma);
  }

  private static double sigma(int size) {
    return 0.15 * size + 0.35;
  }

  /** The weights along a row, from the left. */
  public float[] weightsX() {
    return weights(width, sigmaX);
  }

  /** The weights along a column, from the top. */
  public float[] weightsY() {
    return weights(height, sigmaY);
  }

  private static float[] weights(int size, double sigma) {
    double[] bell = new double[size];
    double total = 0;
    for (int k = 0; k < size; k++) {
      double d = (k - size / 2) / sigma;
      bell[k] = StrictMath.exp(-0.5 * d * d);
      total += bell[k];
    }
    float[] weights = new float[size];
    for (int k = 0; k < size; k++) {
      weights[k] = (float) (bell[k] / total);
    }
    return weights;
  }
}
