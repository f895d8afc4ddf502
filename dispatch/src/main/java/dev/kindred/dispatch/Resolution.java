// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.util.List;

/** The answer to "which method runs for these arguments?". */
public sealed interface Resolution {

  /**
   * One method is the answer.
   *
   * @param method the method that runs
   */
  record Chosen(DispatchMethod method) implements Resolution {}

  /**
   * Several methods fit, none is more specific than all others, and precedence does not decide.
   *
   * @param tied the most specific methods of highest precedence, two or more
   * @param settledBy the signature whose addition answers this call: in each position the meet of
   *     the tied types for the given argument, so that it is more specific than every method that
   *     fits. As the answer to {@code next} it helps only if the current method beats it;
   *     precedence always does
   */
  record Ambiguous(List<DispatchMethod> tied, Signature settledBy) implements Resolution {
    /** Copies the list. */
    public Ambiguous {
      tied = List.copyOf(tied);
    }
  }

  /** No method fits. */
  record NotApplicable() implements Resolution {}
}
