// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.util.List;

/** Several methods fit the call and none is the most specific; the message says which to add. */
public final class AmbiguousMethodException extends DispatchException {
  private static final long serialVersionUID = 1L;

  /** Names the call, the tied methods, and the signature that settles it. */
  public AmbiguousMethodException(
      String functionName, List<Atom> arguments, Resolution.Ambiguous ambiguous) {
    super(
        "%s: ambiguous, %d methods fit and none is the most specific; add a method %s%s. Tied:%s"
            .formatted(
                Wording.call(functionName, arguments),
                ambiguous.tied().size(),
                functionName,
                ambiguous.settledBy(),
                Wording.list(functionName, ambiguous.tied())));
  }
}
