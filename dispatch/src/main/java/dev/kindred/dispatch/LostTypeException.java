// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * A method returned something else than the type of the argument its function ties the return to.
 */
public final class LostTypeException extends DispatchException {
  private static final long serialVersionUID = 1L;

  /**
   * Names the method, what it should have kept and what it returned.
   *
   * @param expected the run-time class of the argument, or null's
   * @param returned the result, which is no instance of it
   */
  public LostTypeException(
      String functionName, DispatchMethod method, Atom expected, @Nullable Object returned) {
    super(
        ("%s: expected the type of its argument back, %s, got %s;"
                + " return that type, or declare the function without the tie")
            .formatted(
                Wording.method(functionName, method),
                expected,
                returned == null ? "null" : Atom.ofArgument(returned)));
  }
}
