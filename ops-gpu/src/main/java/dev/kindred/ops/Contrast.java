// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

/**
 * Moves every value away from the mean grey of the picture, or towards it: {@code clamp(x · factor
 * + mean · (1 − factor))}. The mean is taken over the grey of all pixels (cut to whole numbers for
 * integer types); one or three channels.
 *
 * @param factor 0 gives plain grey, 1 changes nothing
 */
public record Contrast(double factor) implements Color {

  /** The factor must be a number and not negative. */
  public Contrast {
    Factors.requireUsable("contrast", factor);
  }
}
