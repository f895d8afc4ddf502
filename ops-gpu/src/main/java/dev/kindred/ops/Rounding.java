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
   * Only the last operation of a pass clamps and rounds. Nothing is lost in between, so the result
   * is nearer to real numbers than {@link #STEPWISE} and differs from it. Linear colour operations
   * become one matrix.
   */
  FUSED,

  /**
   * As {@link #FUSED}, and an engine may use instructions that are faster and less exact. Engines
   * differ by up to 2 units in the last place of each operation; the CPU computes as {@link
   * #FUSED}.
   */
  FAST
}
