// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

/** Where the values of an output pixel come from. */
public enum Sampling {
  /** The input pixel at the same place. */
  SAME_PLACE,

  /**
   * The input pixel whose centre is nearest to the mapped point; the outside value where there is
   * none.
   */
  NEAREST,

  /** The four pixels around the mapped point, {@code fma(1 − m, outside, o)}. */
  BILINEAR,

  /**
   * The four pixels around the mapped point and nothing else, {@code o}: where the outside is 0 for
   * every channel.
   */
  BILINEAR_ON_ZERO,

  /** The four pixels around the mapped point, {@code fma(m, o − outside, outside)}. */
  BILINEAR_FILL;

  /** Whether each item brings a matrix, and each of its channels an outside value. */
  boolean isMapped() {
    return this != SAME_PLACE;
  }
}
