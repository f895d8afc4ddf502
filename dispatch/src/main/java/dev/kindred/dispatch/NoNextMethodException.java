// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.util.List;

/** A method called the next one and there is none. */
public final class NoNextMethodException extends DispatchException {
  private static final long serialVersionUID = 1L;

  /** Names the arguments that were passed on and the method that passed them. */
  public NoNextMethodException(String functionName, DispatchMethod current, List<Atom> arguments) {
    super(
        "%s: %s"
            .formatted(
                Wording.next(functionName, current, arguments),
                current.signature().accepts(arguments)
                    ? "it beats no other method that fits; add one with wider types, or do not call"
                        + " next"
                    : "these arguments fit neither the method itself nor one with wider types; call"
                        + " the function instead of next"));
  }
}
