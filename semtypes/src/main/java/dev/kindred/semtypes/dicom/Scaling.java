// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

/**
 * What the pixels of a slice hold in place of the measured value x: factor · x + offset. The
 * identity as a slice is read; normalisation changes it, and the inverse brings it back.
 *
 * @param factor not 0
 * @param offset what a measured 0 becomes
 */
public record Scaling(double factor, double offset) {
  /** The pixels are the measured values. */
  public static final Scaling NONE = new Scaling(1, 0);

  /** How far from the identity there and back may end, by rounding, and still be the identity. */
  private static final double ROUNDING = 1e-9;

  /**
   * Refuses what loses the measured values.
   *
   * @throws IllegalArgumentException where the factor is 0 or a number not finite
   */
  public Scaling {
    if (factor == 0 || !Double.isFinite(factor) || !Double.isFinite(offset)) {
      throw new IllegalArgumentException(
          "scale DICOM values by %s and add %s: the values are lost; use finite numbers and no 0"
              .formatted(factor, offset));
    }
  }

  /** This scaling and then another. */
  public Scaling then(double otherFactor, double otherOffset) {
    double both = factor * otherFactor;
    double sum = offset * otherFactor + otherOffset;
    boolean back = Math.abs(both - 1) <= ROUNDING && Math.abs(sum) <= ROUNDING;
    return back ? NONE : new Scaling(both, sum);
  }

  /** The pixel of a measured value. */
  public double pixel(double measured) {
    return factor * measured + offset;
  }

  /** The measured value of a pixel. */
  public double measured(double pixel) {
    return (pixel - offset) / factor;
  }
}
