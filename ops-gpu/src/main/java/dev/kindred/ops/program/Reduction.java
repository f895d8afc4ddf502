// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

/**
 * What a pass over all pixels of a picture finds of a number that each pixel has. The result does
 * not depend on the order of the pixels.
 */
public enum Reduction {
  /**
   * The mean, from an exact sum: each value counts as {@code rint(v · 2^40) / 2^40} (whole numbers
   * count as they are), |v| < 2^31; not a number where a value is none. Rounded to a double for the
   * division by the number of pixels, then to a float.
   */
  MEAN,
  /** The least value: {@link Op#MIN} over all; a value that is not a number is passed over. */
  MIN,
  /** The greatest value: {@link Op#MAX} over all; a value that is not a number is passed over. */
  MAX
}
