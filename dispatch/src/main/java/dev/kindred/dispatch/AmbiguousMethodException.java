// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.util.List;

/**
 * Several methods fit the call and none is the most specific; the message says how to settle it.
 */
public final class AmbiguousMethodException extends DispatchException {
  private static final long serialVersionUID = 1L;

  private AmbiguousMethodException(
      String functionName, String asked, String advice, Resolution.Ambiguous ambiguous) {
    super(
        "%s: ambiguous, %d methods fit and none is the most specific; %s. Tied:%s"
            .formatted(
                asked,
                ambiguous.tied().size(),
                advice,
                Wording.list(functionName, ambiguous.tied())));
  }

  /** Names the call, the tied methods, and the signature that settles it. */
  public AmbiguousMethodException(
      String functionName, List<Atom> arguments, Resolution.Ambiguous ambiguous) {
    this(
        functionName,
        Wording.call(functionName, arguments),
        "add a method %s%s, or give one a higher precedence"
            .formatted(functionName, ambiguous.settledBy()),
        ambiguous);
  }

  /**
   * Names the method that called next, the arguments it passed, and the tied methods. A method to
   * add would have to lie between {@code current} and all of them, where there may be no room.
   */
  static AmbiguousMethodException ofNext(
      String functionName,
      DispatchMethod current,
      List<Atom> arguments,
      Resolution.Ambiguous ambiguous) {
    return new AmbiguousMethodException(
        functionName,
        Wording.next(functionName, current, arguments),
        "give one a higher precedence",
        ambiguous);
  }
}
