// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

/** What becomes of the numbers between the operations of a {@link Sequence}. */
public enum Rounding {
  /**
   * Every operation ends as it would by itself, clamped and rounded to the type in memory, though
   * nothing is stored in between: the bytes are those of one operation after the other.
   */
  STEPWISE,

  /**
   * Only the last operation of a pass clamps and rounds; where that one leaves numbers as they are
   * ({@link Finish#NONE}), an integer type takes the nearest it holds, halves to the even one.
   * Nothing is lost in between, so the result is nearer to real numbers than {@link #STEPWISE} and
   * differs from it. Linear colour operations become one matrix.
   */
  FUSED,

  /**
   * As {@link #FUSED}, and an engine may use instructions that are faster and less exact: on cards
   * each division and each square root of a program may be off by up to 2 units in the last place.
   * For the operations of this library, one by one, that is at most 1 in pictures of bytes and 2⁻¹⁸
   * of white (of the number itself, where it is greater) in those of floats. All else, exponentials
   * and sines too, is the same arithmetic everywhere. The CPU computes as {@link #FUSED}.
   */
  FAST
}
