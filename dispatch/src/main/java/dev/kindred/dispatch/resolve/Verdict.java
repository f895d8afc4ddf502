// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

/** What a criterion says about two methods. */
public enum Verdict {
  /** Each is at least as specific as the other: the next criterion is asked. */
  TIE,
  /** The left one is more specific. */
  LEFT,
  /** The right one is more specific. */
  RIGHT,
  /** Neither is at least as specific as the other: they stay unordered. */
  INCOMPARABLE;

  /** Returns the verdict of a preorder that was asked in both directions. */
  static Verdict of(boolean leftBelow, boolean rightBelow) {
    if (leftBelow) {
      return rightBelow ? TIE : LEFT;
    }
    return rightBelow ? RIGHT : INCOMPARABLE;
  }
}
