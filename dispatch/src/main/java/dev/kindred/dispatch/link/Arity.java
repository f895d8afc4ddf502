// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

/** How many arguments a call can have. */
final class Arity {
  /** What the method handles of the JDK can carry, with room for what they bind. */
  static final int MOST = 250;

  private Arity() {}

  /** Refuses a call with more arguments. */
  static void require(String functionName, int arity) {
    if (arity > MOST) {
      throw new IllegalArgumentException(
          "%s: called with %d arguments; pass at most %d, or a collection as one argument"
              .formatted(functionName, arity, MOST));
    }
  }
}
