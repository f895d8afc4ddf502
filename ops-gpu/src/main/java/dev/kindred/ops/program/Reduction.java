// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

/**
 * What a pass over all pixels of a picture finds of a number that each pixel has. The result does
 * not depend on the order of the pixels. A value that is not a number is passed over by all but the
 * mean.
 */
public sealed interface Reduction {
  /**
   * The mean, from an exact sum: each value counts as {@code rint(v · 2^40) / 2^40} (whole numbers
   * count as they are), |v| < 2^31; not a number where a value is none. Rounded to a double for the
   * division by the number of pixels, then to a float.
   */
  Reduction MEAN = Kind.MEAN;

  /** The least value; −0 is less than 0. Infinity where there is none. */
  Reduction MIN = Kind.MIN;

  /** The greatest value; −0 is less than 0. Infinity below 0 where there is none. */
  Reduction MAX = Kind.MAX;

  /** The reductions without numbers of their own. */
  enum Kind implements Reduction {
    /** {@link Reduction#MEAN}. */
    MEAN,
    /** {@link Reduction#MIN}. */
    MIN,
    /** {@link Reduction#MAX}. */
    MAX
  }

  /**
   * The value below which a share of all values lies, by NumPy's definition ({@code percentile},
   * method {@code linear}): of n values in order, counted from 0, the one at h = (n − 1) · share;
   * between two, {@code a + (b − a) · g} in double with g the fraction of h, from the nearer of
   * both ends, rounded to a float. Exact: values are counted or selected, not binned. Not a number
   * where there is no value.
   *
   * @param share from 0, the least value, to 1, the greatest; part of the operation, not a
   *     parameter
   */
  record Percentile(double share) implements Reduction {
    /** A share of all. */
    public Percentile {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "percentile at a share of %s: give one from 0 to 1".formatted(share));
      }
    }
  }
}
