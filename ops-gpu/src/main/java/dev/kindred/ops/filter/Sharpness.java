// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.filter;

/**
 * Sharper or softer, as torchvision's {@code adjust_sharpness}: each pixel {@code x} that has eight
 * neighbours goes away from, or towards, the mean {@code y} of all nine, in which itself counts
 * five times. The outermost pixels stay, and so do pictures of fewer than three rows or columns.
 *
 * <p>Meaning, with the rows of neighbours {@code a}, {@code b}, {@code c}: {@code s = ((a₀ + a₁) +
 * a₂) + ((c₀ + c₁) + c₂) + (b₀ + b₂)} from the left, {@code y = fma(5, b₁, s) / 13}, rounded to the
 * nearest for integer types, halves to the even one; then {@code fma(y − x, 1 − factor, x)}, from 0
 * to white, and cut to whole numbers for integer types. The measured values of a DICOM slice have
 * no white: they are not clamped, {@code y} is not rounded, and an integer type takes the nearest
 * number.
 *
 * @param factor 0 gives {@code y}, 1 the picture itself, 2 doubles what sets it off; at least 0
 */
public record Sharpness(double factor) implements Filter {

  /** At least 0. */
  public Sharpness {
    if (!(factor >= 0) || Double.isInfinite(factor)) {
      throw new IllegalArgumentException(
          "sharpness by %s: must be at least 0 and finite".formatted(factor));
    }
  }
}
